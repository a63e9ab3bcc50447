package eu.passerelle.sandbox.ask;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.summary.AtAGlance;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Rendering;
import eu.passerelle.treatment.SummaryView;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The allergies and problems of a summary in the reader's language, in a few lines. */
final class SummaryPrinter {
    private SummaryPrinter() {}

    static void print(SummaryView view, LanguageTag language, PrintStream out) {
        out.println("terminology release: " + view.release());
        Optional<PatientSummary> summary = view.summary();
        if (summary.isEmpty()) {
            out.println("the country sent its PDF only");
            return;
        }
        AtAGlance glance = AtAGlance.of(summary.get());
        out.println();
        out.println("Allergies and intolerances [" + language + "]");
        list(glance.allergies().current().stream().map(Allergy::agent).toList(), view, language, out);
        out.println("Problems [" + language + "]");
        list(glance.problems().current().stream().map(Problem::problem).toList(), view, language, out);
        out.println();
        out.println("notes: " + view.in(language).notes().size());
    }

    private static void list(List<Coded> terms, SummaryView view, LanguageTag language, PrintStream out) {
        if (terms.isEmpty()) {
            out.println("  (none listed)");
        }
        for (Coded term : terms) {
            out.println("  - " + said(term, view, language));
        }
    }

    private static String said(Coded term, SummaryView view, LanguageTag language) {
        Optional<Rendering> rendering = view.rendering(term, language);
        String original = term.original();
        if (rendering.isEmpty() || rendering.get().text().isEmpty()) {
            return original + "  [not translated]";
        }
        String text = rendering.get().text();
        String marked = rendering.get().isTranslated()
                ? text
                : text + "  [" + rendering.get().language() + "]";
        return original.equals(text) ? marked : marked + "  (" + original + ")";
    }
}
