package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.call.BatchParts;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.benchmarks.micro.GmailResponses;
import hexmail.benchmarks.micro.MicroBenchmark;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/// Gmail's JSON to our values, and nothing else. Rows called `json…` are the part of it that
/// Google's parser takes to fill its own classes.
public class MappingBenchmark extends MicroBenchmark {
  private static final int BATCH = 25;

  private final String ids = GmailResponses.ids(500);
  private final String batch = GmailResponses.batch(BATCH);
  private final List<String> rows = BatchParts.of(GmailResponses.BATCH, batch);
  private final String whole = GmailResponses.whole(1);
  private final Message wholeMessage = message(whole);
  private final String history = GmailResponses.history(100);

  /// A page of 500 ids.
  @Benchmark
  public MessageIdPage idPage() {
    return IdPageParser.of(ids);
  }

  /// A batch of 25 messages to rows.
  @Benchmark
  public List<MessageSummary> batchToRows() {
    return BatchParts.of(GmailResponses.BATCH, batch).stream()
        .map(body -> SummaryMapper.of(message(body)))
        .toList();
  }

  /// Of that, the parts out of the batch.
  @Benchmark
  public List<String> batchApart() {
    return BatchParts.of(GmailResponses.BATCH, batch);
  }

  /// Of that, the JSON of 25 messages.
  @Benchmark
  public List<Message> jsonOfBatch() {
    return rows.stream().map(MappingBenchmark::message).toList();
  }

  /// A whole message's text, addresses and attachments, without its JSON.
  @Benchmark
  public List<Object> wholeMessage() {
    Headers headers = Headers.of(wholeMessage.getPayload());
    return List.of(
        SummaryMapper.of(wholeMessage),
        Correspondents.of(headers.all("To")),
        PartText.of(BodySelector.of(wholeMessage.getPayload()), MessageBody.MAX_BYTES),
        Attachments.of(wholeMessage.getPayload()));
  }

  /// The JSON of a whole message.
  @Benchmark
  public Message jsonOfWholeMessage() {
    return message(whole);
  }

  /// The JSON of 100 records of history.
  @Benchmark
  public ListHistoryResponse jsonOfHistory() {
    return UntrustedJson.read(history, ListHistoryResponse.class).orElseThrow();
  }

  private static Message message(String json) {
    return UntrustedJson.read(json, Message.class).orElseThrow();
  }
}
