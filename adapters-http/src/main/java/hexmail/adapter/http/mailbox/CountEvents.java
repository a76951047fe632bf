package hexmail.adapter.http.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a browser how far a count is, as server-sent events (the HTML standard, section 9.2):
/// `progress` as often as it changes, and at the end `counted` or `problem`. They go out as they
/// are written, uncompressed, since a compressor would hold them back.
final class CountEvents {
  private static final Logger LOG = LoggerFactory.getLogger(CountEvents.class);

  /// A browser that has gone is noticed by writing to it.
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final Context context;
  private final Clock clock;

  CountEvents(Context context, Clock clock) {
    this.context = context;
    this.clock = clock;
    context.contentType("text/event-stream; charset=utf-8").status(200);
  }

  /// Says why there is nothing to follow.
  void refuse(String why) {
    try {
      write("problem", member("title", why));
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
        last = count.after(last, BEAT);
        count.watch(clock.instant());
      }
      switch (last.end()) {
        case null -> LOG.debug("Stopped while a count was under way");
        case End.Total(long messages, _) -> write("counted", member("total", messages));
        case End.Failed(String why, _) -> write("problem", member("title", why));
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

  private static JsonObject member(String name, String text) {
    JsonObject data = new JsonObject();
    data.addProperty(name, text);
    return data;
  }

  private void write(String event, JsonObject data) throws IOException {
    String text = "event: " + event + "\ndata: " + data + "\n\n";
    context.res().getOutputStream().write(text.getBytes(UTF_8));
    context.res().flushBuffer();
  }
}
