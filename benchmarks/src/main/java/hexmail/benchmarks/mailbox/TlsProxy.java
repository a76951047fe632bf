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

/// A TLS reverse proxy in front of a server that speaks plain HTTP. Clients choose HTTP/2 or
/// HTTP/1.1 by ALPN, as at Google. It counts connections, handshakes and requests.
public final class TlsProxy implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector;
  private final SelfSignedCertificate certificate;
  private final Counters counters = new Counters();

  private TlsProxy(URI target, Path folder) {
    certificate = SelfSignedCertificate.in(folder);
    connector = connector(server, certificate);
    connector.addEventListener(counters);
    connector.addBean(counters);
    server.addConnector(connector);
    server.setHandler(new CountingProxy(target, counters));
  }

  /// Starts it on a free port.
  ///
  /// @param target the server target the proxy
  /// @param folder for the certificate
  public static TlsProxy before(URI target, Path folder) {
    TlsProxy front = new TlsProxy(target, folder);
    try {
      front.server.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return front;
  }

  private static ServerConnector connector(Server server, SelfSignedCertificate certificate) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(certificate.file().toString());
    tls.setKeyStorePassword(SelfSignedCertificate.PASSWORD);
    HttpConfiguration http = new HttpConfiguration();
    // Clients connect to an IP address, which cannot be a server name (SNI).
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

  /// Its certificate.
  public SelfSignedCertificate certificate() {
    return certificate;
  }

  /// Counters since the last reset: opened and closed TCP connections, TLS handshakes, and requests
  /// by protocol.
  public Map<String, Long> counts() {
    return Map.of(
        "tlsConnections", counters.connections.get(),
        "tlsClosed", counters.closed.get(),
        "tlsHandshakes", counters.handshakes.get(),
        "HTTP/1.1", counters.requests("HTTP/1.1"),
        "HTTP/2", counters.requests("HTTP/2.0"));
  }

  public void reset() {
    counters.connections.set(0);
    counters.closed.set(0);
    counters.handshakes.set(0);
    counters.requests.clear();
  }

  private static final class Counters
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

  private static final class CountingProxy extends ProxyHandler.Reverse {
    private final Counters counters;

    CountingProxy(URI target, Counters counters) {
      super("https://[^/]+(/.*)?", target + "$1");
      this.counters = counters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      counters.requests.merge(request.getConnectionMetaData().getProtocol(), 1L, Long::sum);
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
