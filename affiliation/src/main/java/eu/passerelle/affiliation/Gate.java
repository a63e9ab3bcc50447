package eu.passerelle.affiliation;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.Exchange;
import eu.passerelle.trust.Demand;
import eu.passerelle.trust.Verdict;

/** Checks credentials before anything national is asked, and tells the record whom it let in. */
@FunctionalInterface
public interface Gate {
    Verdict check(Credentials credentials, Demand demand, Exchange exchange);
}
