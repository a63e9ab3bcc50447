package eu.passerelle.benchmarks;

import eu.passerelle.node.AffiliationSide;
import eu.passerelle.node.Core;
import eu.passerelle.node.NodeSettings;
import java.nio.file.Path;
import java.time.InstantSource;

/** A node with country A only, without screens: {@code AnsweringNode serve --config FILE}. */
public final class AnsweringNode {
    private AnsweringNode() {}

    public static void main(String[] words) throws InterruptedException {
        Core core = new Core(NodeSettings.read(Path.of(words[2])), InstantSource.system());
        AffiliationSide side = new AffiliationSide(core);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            side.close();
            core.close();
        }));
        Thread.currentThread().join();
    }
}
