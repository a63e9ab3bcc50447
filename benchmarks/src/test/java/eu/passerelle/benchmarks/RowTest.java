package eu.passerelle.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTest {
    private final Row row = Row.of(
            "list",
            16,
            0.5,
            0.25,
            2,
            IntStream.rangeClosed(1, 100).asDoubleStream().toArray(),
            200,
            0.5);

    @Test
    void takesPercentilesByNearestRank() {
        assertThat(row.p50()).isEqualTo(50);
        assertThat(row.p95()).isEqualTo(95);
        assertThat(row.p99()).isEqualTo(99);
        assertThat(Row.percentile(new double[] {7}, 99)).isEqualTo(7);
    }

    @Test
    void countsTransactionsForEachSecond() {
        assertThat(row.perSecond()).isEqualTo(50);
    }

    @Test
    void isWrittenWithTheFieldsThatScriptsReadWhateverTheLocale() {
        assertThat(new Report(List.of(row)).json())
                .isEqualTo("{\"rows\":[\n{\"name\":\"list\",\"concurrency\":16,\"cpuMillis\":0.500,"
                        + "\"databaseCpuMillis\":0.250,\"perSecond\":50.0,\"p50\":50.000,\"p95\":95.000,"
                        + "\"p99\":99.000,\"rssMegabytes\":200,\"floorMillis\":0.500,"
                        + "\"budgetMillis\":1.0,\"met\":true}\n]}\n");
    }

    @Test
    void saysWhereABudgetIsExceeded() {
        double[] wall = {6};
        Row slow = Row.of(Steps.SHOWING, 1, 5.1, 0, 1, wall, 0, 0);
        Row free = Row.of("transcode", 1, 9, 0, 1, wall, 0, 0);
        assertThat(new Report(List.of(slow)).json()).contains("\"budgetMillis\":5.0,\"met\":false");
        assertThat(new Report(List.of(free)).json()).doesNotContain("budget");
    }
}
