package hexmail.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.content.StreamedAnswer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/// Writes a streamed answer of JSON lines. Lines are flushed as they are written and not
/// compressed, since a compressor would hold them back.
final class NdjsonWriter {
  private final Context context;
  private boolean begun;

  NdjsonWriter(Context context) {
    this.context = context;
  }

  /// The receiver has closed the connection.
  static final class ReceiverGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReceiverGone(IOException cause) {
      super(cause);
    }
  }

  /// Whether the head of the answer is written, so that the status can no longer change.
  boolean begun() {
    return begun;
  }

  /// Writes objects, a line each, and waits until the connection has taken them.
  void write(List<?> views) {
    begin();
    StringBuilder text = new StringBuilder();
    for (Object view : views) {
      text.append(Json.text(view)).append('\n');
    }
    try {
      context.res().getOutputStream().write(text.toString().getBytes(UTF_8));
      context.res().flushBuffer();
    } catch (IOException gone) {
      throw new ReceiverGone(gone);
    }
  }

  /// Begins the answer, if no line has begun it.
  void begin() {
    if (!begun) {
      context.contentType("application/x-ndjson; charset=utf-8").status(200);
      // Without this header, Jetty ends the answer by closing when the client has asked it to
      // close,
      // and then a broken connection looks like the end.
      context.header("Transfer-Encoding", "chunked");
      begun = true;
    }
  }

  /// Breaks the connection, so that the client cannot take a part for the whole. In HTTP/1.1 the
  /// last chunk marks the end of such an answer (RFC 9112, section 7.1), and it is not sent.
  void breakOff() {
    StreamedAnswer.breakOff(context);
  }
}
