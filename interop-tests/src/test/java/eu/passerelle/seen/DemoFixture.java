package eu.passerelle.seen;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One demonstration network, and one browser, for all test classes of a JVM; both end with the last class. */
final class DemoFixture implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(DemoFixture.class);

    private ExtensionContext.@org.jspecify.annotations.Nullable Store store;

    @Override
    public void beforeAll(ExtensionContext context) {
        store = context.getRoot().getStore(NAMESPACE);
        demo();
    }

    StartedDemo demo() {
        return store().computeIfAbsent(StartedDemo.class, key -> StartedDemo.start(), StartedDemo.class);
    }

    /** Skips the test where no Chromium is found, unless an automatic build says {@code CI=true}. */
    Chromium browser() {
        return store().computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
    }

    private ExtensionContext.Store store() {
        if (store == null) {
            throw new IllegalStateException("the fixture is asked before its first class");
        }
        return store;
    }
}
