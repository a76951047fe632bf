package hexmail.adapter.http.api;

import hexmail.benchmarks.micro.MicroBenchmark;
import hexmail.benchmarks.micro.SampleMessages;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;

/// The 50 rows of a page to the JSON of the API.
public class RowsBenchmark extends MicroBenchmark {
  private final List<MessageSummary> rows =
      IntStream.range(0, 50).mapToObj(SampleMessages::summary).toList();

  @Benchmark
  public byte[] json() {
    return Json.bytes(rows.stream().map(SummaryView::of).toList());
  }
}
