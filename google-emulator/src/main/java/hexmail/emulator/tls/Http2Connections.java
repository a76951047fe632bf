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
    private final AtomicInteger count = new AtomicInteger();

    Requests(EndPoint endPoint) {
      super(endPoint);
    }

    @Override
    public Stream.@Nullable Listener onNewStream(Stream stream, HeadersFrame frame) {
      if (control.refusesNext()) {
        stream.reset(
            new ResetFrame(stream.getId(), ErrorCode.REFUSED_STREAM_ERROR.code), Callback.NOOP);
        return null;
      }
      Stream.Listener listener = super.onNewStream(stream, frame);
      if (control.endsAfter(count.incrementAndGet())) {
        stream.getSession().close(ErrorCode.NO_ERROR.code, "enough", Callback.NOOP);
      }
      return listener;
    }
  }
}
