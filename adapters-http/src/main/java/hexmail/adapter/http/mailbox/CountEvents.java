package hexmail.adapter.http.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.text.Text;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the progress of a count as server-sent events (the HTML standard, section 9.2): `progress`
/// whenever it changes, and at the end `counted` or `problem`. Events are flushed as they are
/// written and not compressed, since a compressor would hold them back.
final class CountEvents {
  private static final Logger LOG = LoggerFactory.getLogger(CountEvents.class);

  /// How often an event is sent in any case: only a write shows that the browser has gone.
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Context context;
  private final Clock clock;

  CountEvents(Context context, Clock clock) {
    this.context = context;
    this.clock = clock;
    context.contentType("text/event-stream; charset=utf-8").status(200);
  }

  /// Sends the reason why nothing is counted.
  void refuse(Text reason) {
    try {
      write("problem", title(reason));
    } catch (IOException gone) {
      LOG.debug("The browser has gone", gone);
    }
  }

  /// Follows `count` to its end, or until the browser goes away.
  void follow(CountJob count) {
    try {
      State last = count.watch(clock.instant());
      while (last.end() == null && !Thread.currentThread().isInterrupted()) {
        write("progress", member("counted", last.counted()));
        last = count.after(last, HEARTBEAT);
        count.watch(clock.instant());
      }
      switch (last.end()) {
        case null -> LOG.debug("Stopped while a count was under way");
        case End.Total(long messages, _) -> write("counted", member("total", messages));
        case End.Failed(Text reason, _) -> write("problem", title(reason));
      }
    } catch (IOException gone) {
      LOG.debug("The browser has gone", gone);
    }
  }

  private static JsonObject member(String name, long number) {
    JsonObject data = new JsonObject();
    data.addProperty(name, number);
    return data;
  }

  private JsonObject title(Text reason) {
    JsonObject data = new JsonObject();
    data.addProperty("title", RenderContext.of(context).text(reason));
    return data;
  }

  private void write(String event, JsonObject data) throws IOException {
    String text = "event: " + event + "\ndata: " + data + "\n\n";
    context.res().getOutputStream().write(text.getBytes(UTF_8));
    context.res().flushBuffer();
  }
}
