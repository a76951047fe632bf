package hexmail.adapter.http.api;

import hexmail.benchmarks.micro.SampleMessages;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Rows on their way out: a page of 50 as the JSON of the API.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowsBenchmark {
  private final List<MessageSummary> rows =
      IntStream.range(0, 50).mapToObj(SampleMessages::summary).toList();

  @Benchmark
  public String json() {
    return Json.text(new PageView(rows.stream().map(SummaryView::of).toList(), "cursor"));
  }
}
