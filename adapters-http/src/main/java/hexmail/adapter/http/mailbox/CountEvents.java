package hexmail.adapter.http.mailbox;

import com.google.gson.JsonObject;
import hexmail.adapter.http.live.EventStream;
import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.text.Text;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the progress of a count as server-sent events (the HTML standard, section 9.2): `progress`
/// whenever it changes, and at the end `counted` or `problem`.
final class CountEvents {
  private static final Logger LOG = LoggerFactory.getLogger(CountEvents.class);

  private final Context context;
  private final Clock clock;
  private final EventStream events;

  CountEvents(Context context, Clock clock) {
    this.context = context;
    this.clock = clock;
    this.events = new EventStream(context);
  }

  /// Sends the reason why nothing is counted.
  void refuse(Text reason) {
    try {
      events.send("problem", title(reason));
    } catch (IOException gone) {
      LOG.debug("The browser has gone", gone);
    }
  }

  /// Follows `count` to its end, or until the browser goes away.
  void follow(CountJob count) {
    try {
      State last = count.watch(clock.instant());
      while (last.end() == null && !Thread.currentThread().isInterrupted()) {
        events.send("progress", member("counted", last.counted()));
        last = count.after(last, EventStream.HEARTBEAT);
        count.watch(clock.instant());
      }
      switch (last.end()) {
        case null -> LOG.debug("Stopped while a count was under way");
        case End.Total(long messages, _) -> events.send("counted", member("total", messages));
        case End.Failed(Text reason, _) -> events.send("problem", title(reason));
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
}
