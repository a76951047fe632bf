package hexmail.emulator.tls;

import java.net.URI;
import java.nio.channels.SelectableChannel;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.HostHeaderCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// A port of a server for TLS, on loopback. Clients choose HTTP/2 or HTTP/1.1 by ALPN, as at
/// Google.
public final class TlsPort {
  private static final String LOOPBACK = "127.0.0.1";

  private final ServerConnector connector;
  private final SelfSignedCertificate certificate;

  private TlsPort(ServerConnector connector, SelfSignedCertificate certificate) {
    this.connector = connector;
    this.certificate = certificate;
  }

  /// Opens a free port of a server that runs, which closes it when it stops.
  ///
  /// @param folder of the certificate
  public static TlsPort open(Server server, Path folder, Http2Control control) {
    SelfSignedCertificate certificate = SelfSignedCertificate.in(folder);
    ServerConnector connector = connector(server, certificate, control);
    connector.addEventListener(new ConnectionCounter(control));
    server.addConnector(connector);
    try {
      connector.start();
    } catch (Exception failure) {
      throw new IllegalStateException("The port for TLS cannot be opened", failure);
    }
    return new TlsPort(connector, certificate);
  }

  private static ServerConnector connector(
      Server server, SelfSignedCertificate certificate, Http2Control control) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(certificate.file().toString());
    tls.setKeyStorePassword(SelfSignedCertificate.PASSWORD);
    HttpConfiguration http = new HttpConfiguration();
    // Clients connect to an IP address, which cannot be a server name (SNI).
    http.addCustomizer(new SecureRequestCustomizer(false));
    // HTTP/2 has a pseudo-header in place of `Host` (RFC 9113, section 8.3.1).
    http.addCustomizer(new HostHeaderCustomizer());
    ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
    choice.setDefaultProtocol("http/1.1");
    ServerConnector connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(tls, choice.getProtocol()),
            choice,
            new Http2Connections(http, control),
            new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    return connector;
  }

  /// `https://127.0.0.1:` and the port.
  public URI root() {
    return URI.create("https://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  /// What clients have to trust.
  public SelfSignedCertificate certificate() {
    return certificate;
  }

  /// The same as a context for clients.
  public SSLContext trust() {
    return certificate.trust();
  }

  private record ConnectionCounter(Http2Control control) implements SelectorManager.AcceptListener {
    @Override
    public void onAccepted(SelectableChannel channel) {
      control.connectionOpened();
    }

    @Override
    public void onClosed(SelectableChannel channel) {
      control.connectionClosed();
    }
  }
}
