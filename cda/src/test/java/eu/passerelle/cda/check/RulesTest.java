package eu.passerelle.cda.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    @ParameterizedTest
    @MethodSource("eu.passerelle.cda.check.Cases#all")
    void eachCaseIsJudgedAsItSays(Cases one) {
        boolean found = Check.of(one.document()).stream().anyMatch(finding -> finding.code() == one.code());

        assertThat(found).isEqualTo(one.broken());
    }

    @Test
    void everyCodeHasACaseThatBreaksItAndOneThatKeepsIt() {
        Set<CheckCode> broken = EnumSet.noneOf(CheckCode.class);
        Set<CheckCode> kept = EnumSet.noneOf(CheckCode.class);
        Cases.all().forEach(one -> (one.broken() ? broken : kept).add(one.code()));

        assertThat(broken).containsExactlyInAnyOrder(CheckCode.values());
        assertThat(kept).containsExactlyInAnyOrder(CheckCode.values());
    }

    @Test
    void everyFactOfTheProfileHasACodeExceptThoseThatAreNotOurs() {
        Set<Integer> facts = new java.util.TreeSet<>();
        for (CheckCode code : CheckCode.values()) {
            facts.add(code.fact());
        }

        // 30 contradicts 40; 45 needs the catalogue's units
        assertThat(java.util.stream.IntStream.rangeClosed(1, 60).boxed())
                .filteredOn(fact -> !facts.contains(fact))
                .containsExactly(30, 45);
    }
}
