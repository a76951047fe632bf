package hexmail.adapter.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;

/// Server-sent events (the HTML standard, section 9.2) in answer to one request. They are flushed
/// as they are written and not compressed, since a compressor would hold them back. Not safe for
/// use by several threads.
public final class EventStream {
  /// How often something is sent in any case: only a write shows that the browser has gone.
  public static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Context context;

  /// Begins the answer to `context`.
  public EventStream(Context context) {
    this.context = context;
    context.contentType("text/event-stream; charset=utf-8").status(200);
  }

  /// Sends an event.
  ///
  /// @throws IOException when the browser has gone
  public void send(String event, JsonObject data) throws IOException {
    write("event: " + event + "\ndata: " + data + "\n\n");
  }

  /// Tells the browser when to connect again after the end.
  ///
  /// @throws IOException when the browser has gone
  void reconnectAfter(Duration time) throws IOException {
    write("retry: " + time.toMillis() + "\n\n");
  }

  /// Sends an event that the browser names when it connects again.
  ///
  /// @throws IOException when the browser has gone
  void send(String event, long id) throws IOException {
    write("id: " + id + "\nevent: " + event + "\ndata: {}\n\n");
  }

  /// Sends a comment, which no script sees.
  ///
  /// @throws IOException when the browser has gone
  void beat() throws IOException {
    write(":\n\n");
  }

  private void write(String text) throws IOException {
    context.res().getOutputStream().write(text.getBytes(UTF_8));
    context.res().flushBuffer();
  }
}
