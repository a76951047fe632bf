package hexmail.benchmarks.mailbox;

import java.net.URI;
import java.nio.channels.SelectableChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Hands on what comes over TLS to a server that speaks plain HTTP. Who connects chooses HTTP/2 or
/// HTTP/1.1 by ALPN, as at Google.
public final class TlsProxy implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector;
  private final SelfSignedCertificate identity;
  private final Arrivals arrivals = new Arrivals();

  private TlsProxy(URI behind, Path folder) {
    identity = SelfSignedCertificate.in(folder);
    connector = connector(server, identity);
    connector.addEventListener(arrivals);
    connector.addBean(arrivals);
    server.addConnector(connector);
    server.setHandler(new Passage(behind, arrivals));
  }

  /// Starts it on a free port.
  ///
  /// @param behind the server behind it
  /// @param folder where the certificate is put
  public static TlsProxy before(URI behind, Path folder) {
    TlsProxy front = new TlsProxy(behind, folder);
    try {
      front.server.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return front;
  }

  private static ServerConnector connector(Server server, SelfSignedCertificate identity) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(identity.file().toString());
    tls.setKeyStorePassword(SelfSignedCertificate.PASSWORD);
    HttpConfiguration http = new HttpConfiguration();
    // An address is no server name.
    http.addCustomizer(new SecureRequestCustomizer(false));
    ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
    choice.setDefaultProtocol("http/1.1");
    ServerConnector connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(tls, choice.getProtocol()),
            choice,
            new HTTP2ServerConnectionFactory(http),
            new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    return connector;
  }

  public URI root() {
    return URI.create("https://127.0.0.1:" + connector.getLocalPort());
  }

  /// What it shows, for those who shall trust it.
  public SelfSignedCertificate identity() {
    return identity;
  }

  /// What has arrived since the last reset: TCP connections and those of all that have ended, TLS
  /// handshakes, and requests by protocol.
  public Map<String, Long> counts() {
    return Map.of(
        "tlsConnections", arrivals.connections.get(),
        "tlsClosed", arrivals.closed.get(),
        "tlsHandshakes", arrivals.handshakes.get(),
        "HTTP/1.1", arrivals.requests("HTTP/1.1"),
        "HTTP/2", arrivals.requests("HTTP/2.0"));
  }

  public void reset() {
    arrivals.connections.set(0);
    arrivals.closed.set(0);
    arrivals.handshakes.set(0);
    arrivals.requests.clear();
  }

  private static final class Arrivals
      implements SelectorManager.AcceptListener, SslHandshakeListener {
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();
    private final AtomicLong handshakes = new AtomicLong();
    private final Map<String, Long> requests = new ConcurrentHashMap<>();

    @Override
    public void onAccepted(SelectableChannel channel) {
      connections.incrementAndGet();
    }

    @Override
    public void onClosed(SelectableChannel channel) {
      closed.incrementAndGet();
    }

    @Override
    public void handshakeSucceeded(Event event) {
      handshakes.incrementAndGet();
    }

    long requests(String protocol) {
      return requests.getOrDefault(protocol, 0L);
    }
  }

  private static final class Passage extends ProxyHandler.Reverse {
    private final Arrivals arrivals;

    Passage(URI behind, Arrivals arrivals) {
      super("https://[^/]+(/.*)?", behind + "$1");
      this.arrivals = arrivals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      arrivals.requests.merge(request.getConnectionMetaData().getProtocol(), 1L, Long::sum);
      return super.handle(request, response, callback);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
