package hexmail.adapter.http.content;

import hexmail.adapter.http.problem.FailureProblems;
import hexmail.domain.message.ContentStream;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer that is sent while its content arrives. When the content breaks off, so does the
/// connection: no client takes a part for the whole.
public final class StreamedAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);
  private static final int BUFFER = 32 * 1024;

  /// Not even a browser that ignores the other headers runs anything in it.
  static final String POLICY = "sandbox; default-src 'none'";

  private StreamedAnswer() {}

  /// Writes the body of an answer.
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /// The first bytes of a content, `size` of them unless it has fewer.
  static byte[] beginning(ContentStream content, int size) {
    byte[] beginning = new byte[0];
    byte[] buffer = new byte[BUFFER];
    int count = 0;
    while (beginning.length < size && count >= 0) {
      count = content.read(buffer);
      int had = beginning.length;
      if (count > 0) {
        beginning = Arrays.copyOf(beginning, had + count);
        System.arraycopy(buffer, 0, beginning, had, count);
      }
    }
    return beginning;
  }

  /// Sends the head of the answer.
  ///
  /// @param size of the body, if it is known
  static void begin(Context context, String type, String disposition, OptionalLong size) {
    context.status(200).contentType(type);
    context.header("Content-Disposition", disposition);
    context.header("Content-Security-Policy", POLICY);
    if (size.isPresent()) {
      context.header("Content-Length", Long.toString(size.getAsLong()));
    } else {
      // Without this header, Jetty ends the answer by closing when the client has asked it to
      // close,
      // and then a broken connection looks like the end.
      context.header("Transfer-Encoding", "chunked");
    }
  }

  /// Sends the body, unless only the head was asked for.
  static void send(Context context, Body body) {
    if (context.req().getMethod().equals("HEAD")) {
      return;
    }
    try {
      OutputStream out = context.res().getOutputStream();
      body.write(out);
      out.flush();
    } catch (IOException gone) {
      LOG.debug("The receiver of a download has gone", gone);
      breakOff(context);
    } catch (RuntimeException failure) {
      FailureProblems.explain(failure, context);
      breakOff(context);
    }
  }

  /// Copies a content from its second piece on.
  static void copy(byte[] beginning, ContentStream content, OutputStream out) throws IOException {
    out.write(beginning);
    byte[] buffer = new byte[BUFFER];
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      out.write(buffer, 0, count);
    }
  }

  /// Breaks the connection, so that the client cannot take a part for the whole. In HTTP/1.1 the
  /// last chunk marks the end of an answer without a length (RFC 9112, section 7.1), and it is not
  /// sent.
  public static void breakOff(Context context) {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
