package eu.passerelle.benchmarks;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.check.DocumentChecks;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import eu.passerelle.treatment.SummaryView;
import eu.passerelle.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;

/** Steps alone, without wire: what A does to a document, and what B does to it before it is shown. */
final class Steps {
    static final String SHOWING = "read-check-ledger-render";

    private final int rounds;

    Steps(int rounds) {
        this.rounds = rounds;
    }

    /** A: national codes to the pivot. */
    Row transcoding() {
        Release release = SandboxCatalogue.release(Household.ANSWERING);
        Transcoder transcoder = new Transcoder();
        byte[] source = LargeSummary.written();
        return measured("transcode", () -> {
            if (!(transcoder.toPivot(source, release) instanceof Transcoding.Transcoded)) {
                throw new IllegalStateException("the summary of the benchmark is not transcoded");
            }
        });
    }

    /** B: the received pivot parsed once, a rendering in French for each coded element. */
    Row reading(byte[] pivot) {
        Release release = SandboxCatalogue.release(Household.ASKING);
        LanguageTag french = new LanguageTag("fr-LU");
        SummaryReader reader = new SummaryReader();
        return measured("read-and-render", () -> {
            if (!(reader.read(pivot) instanceof Reading.Read<PatientSummary>(PatientSummary summary))) {
                throw new IllegalStateException("the summary of the benchmark is not read");
            }
            List<Rendering> renderings = new ArrayList<>();
            summary.coded()
                    .forEach(coded -> coded.code().ifPresent(code -> renderings.add(release.render(code, french))));
            if (renderings.size() < 100) {
                throw new IllegalStateException("only " + renderings.size() + " codes were found");
            }
        });
    }

    /** Our own checks of a pivot that is parsed already. */
    Row checking(byte[] pivot) {
        DocumentChecks checks = new DocumentChecks();
        if (!(CdaDocument.tree(pivot, XmlLimits.DOCUMENT) instanceof Reading.Read<CdaElement>(CdaElement root))) {
            throw new IllegalStateException("the summary of the benchmark is not read");
        }
        return measured("check", () -> {
            if (checks.check(root).size() > 1_000) {
                throw new IllegalStateException("the summary of the benchmark is not in order");
            }
        });
    }

    /** B: from the received bytes to those of the page, everything on the way included. */
    Row showing(byte[] pivot) {
        ReadAndShown shown = new ReadAndShown(pivot);
        return measured(SHOWING, () -> large(shown.page()));
    }

    /** B: what the portal does each time a page of a summary that is held already is asked for. */
    List<Row> pages(byte[] pivot) {
        ReadAndShown shown = new ReadAndShown(pivot);
        SummaryView view = shown.read();
        return List.of(
                measured("page-summary", () -> large(shown.summary(view))),
                measured("page-beside", () -> large(shown.beside(view))));
    }

    private static void large(int bytes) {
        if (bytes < 50_000) {
            throw new IllegalStateException("the summary of the benchmark is not shown");
        }
    }

    /** What a contact point gives out of the summary of the benchmark. */
    static byte[] pivot() {
        Release release = SandboxCatalogue.release(Household.ANSWERING);
        return switch (new Transcoder().toPivot(LargeSummary.written(), release)) {
            case Transcoding.Transcoded transcoded -> transcoded.bytes();
            case Transcoding.Refused refused ->
                throw new IllegalStateException("the summary of the benchmark is not transcoded: " + refused.text());
        };
    }

    private Row measured(String name, Runnable step) {
        CpuTime.eachMillis(rounds, step);
        double[] wall = new double[rounds];
        int[] next = {0};
        long begin = System.nanoTime();
        double cpu = CpuTime.eachMillis(rounds, () -> {
            long before = System.nanoTime();
            step.run();
            wall[next[0]++] = (System.nanoTime() - before) / 1e6;
        });
        return Row.of(name, 1, cpu, 0, (System.nanoTime() - begin) / 1e9, wall, 0, 0);
    }
}
