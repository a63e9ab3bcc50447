package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** A data type is one of HL7's: else nobody can say what the value is. */
final class TypeUnknown implements Rule {
    private static final Set<String> TYPES = Set.of(
            "ANY",
            "BL",
            "BN",
            "ED",
            "ST",
            "SC",
            "thumbnail",
            "CS",
            "CV",
            "CE",
            "CD",
            "CR",
            "CO",
            "II",
            "TEL",
            "URL",
            "AD",
            "EN",
            "PN",
            "ON",
            "TN",
            "INT",
            "REAL",
            "PQ",
            "PQR",
            "MO",
            "TS",
            "IVL_TS",
            "IVXB_TS",
            "SXCM_TS",
            "SXPR_TS",
            "PIVL_TS",
            "EIVL_TS",
            "EIVL.event",
            "UVP_TS",
            "HXIT_PQ",
            "HXIT_CE",
            "IVL_PQ",
            "IVXB_PQ",
            "SXCM_PQ",
            "IVL_INT",
            "IVXB_INT",
            "IVL_REAL",
            "IVXB_REAL",
            "IVL_MO",
            "IVXB_MO",
            "RTO",
            "RTO_QTY_QTY",
            "RTO_PQ_PQ",
            "RTO_MO_PQ",
            "GLIST_TS",
            "GLIST_PQ",
            "SLIST_TS",
            "SLIST_PQ",
            "BXIT_IVL_PQ",
            "BXIT_CD",
            "RTO_INT_INT");

    @Override
    public CheckCode code() {
        return CheckCode.TYPE_UNKNOWN;
    }

    @Override
    public List<String> watches() {
        return List.of("@xsi:type");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !TYPES.contains(it.type());
    }
}
