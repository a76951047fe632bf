package hexmail.emulator.tls;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// HTTP/2 connections that do what `Http2Control` says.
final class Http2Connections extends HTTP2ServerConnectionFactory {
  private final Http2Control control;

  Http2Connections(HttpConfiguration http, Http2Control control) {
    super(http);
    this.control = control;
    // Jetty closes a connection on which many requests are cancelled; Google is not known to.
    setRateControlFactory(new RateControl.Factory() {});
  }

  @Override
  public int getMaxConcurrentStreams() {
    return control.streams();
  }

  @Override
  protected ServerSessionListener newSessionListener(Connector connector, EndPoint endPoint) {
    return new Requests(endPoint);
  }

  private final class Requests extends HTTPServerSessionListener {
    private final EndPoint connection;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean ending;

    Requests(EndPoint connection) {
      super(connection);
      this.connection = connection;
    }

    @Override
    public Stream.@Nullable Listener onNewStream(Stream stream, HeadersFrame frame) {
      long number = control.requestReceived();
      if (control.refuses(number)) {
        stream.reset(
            new ResetFrame(stream.getId(), ErrorCode.REFUSED_STREAM_ERROR.code), Callback.NOOP);
        return null;
      }
      open.incrementAndGet();
      boolean lost = control.loses(number);
      if (lost || control.endsAfter(count.incrementAndGet())) {
        ending = true;
        stream.getSession().close(ErrorCode.NO_ERROR.code, "enough", Callback.NOOP);
      }
      if (lost) {
        onClosed(stream);
        return null;
      }
      return super.onNewStream(stream, frame);
    }

    /// Jetty would wait for a GOAWAY of the client, which need not send one. Other servers close
    /// the connection with the last answer (nginx: `ngx_http_v2_handle_connection`).
    @Override
    public void onClosed(Stream stream) {
      if (open.decrementAndGet() == 0 && ending) {
        connection.shutdownOutput();
      }
    }
  }
}
