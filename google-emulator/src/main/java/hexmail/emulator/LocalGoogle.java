package hexmail.emulator;

import hexmail.emulator.control.Control;
import hexmail.emulator.control.MovableClock;
import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.gmail.Authenticator;
import hexmail.emulator.gmail.GmailApi;
import hexmail.emulator.gmail.GmailRoutes;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.RandomText;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailFilesUnreadable;
import hexmail.emulator.mail.MailStore;
import hexmail.emulator.mail.MailStoreFailed;
import hexmail.emulator.oauth.OAuthRoutes;
import hexmail.emulator.page.Pages;
import hexmail.emulator.tls.TlsPort;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// A Google for this computer: sign-in, OpenID Connect and Gmail under one address, bound to
/// loopback. All state is kept in its data folder and survives the end of the process, even when
/// the process is killed. Safe for use by many threads.
public final class LocalGoogle implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LARGEST_REQUEST = 100_000_000;

  private final Components parts;
  private final Javalin server;
  private final URI root;
  private @Nullable TlsPort tls;

  private LocalGoogle(Components parts, Javalin server) {
    this.parts = parts;
    this.server = server;
    this.root = URI.create("http://" + LOOPBACK + ":" + server.port());
  }

  /// Fills the mailboxes and starts the server.
  ///
  /// @throws PortTaken before anything is imported
  /// @throws LocalGoogleUnusable when the data folder or the mail to import cannot be used
  public static LocalGoogle start(LocalGoogleSettings settings) {
    checkFree(settings.port());
    Components parts = open(settings);
    try {
      Javalin server = Javalin.create(config -> configure(config, parts));
      server.start(LOOPBACK, settings.port());
      parts.control().countConnections(server.jettyServer().server().getConnectors()[0]);
      return new LocalGoogle(parts, server);
    } catch (JavalinBindException e) {
      parts.close();
      throw new PortTaken(settings.port());
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static void checkFree(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK)).close();
    } catch (IOException e) {
      throw new PortTaken(port);
    }
  }

  private static Components open(LocalGoogleSettings settings) {
    try {
      return Components.open(settings);
    } catch (MailFilesUnreadable unreadable) {
      throw new LocalGoogleUnusable(
          unreadable.getMessage() + ": name readable mbox or .eml files, or a folder of them",
          unreadable);
    } catch (UncheckedIOException | MailStoreFailed | JdbiException unusable) {
      throw new LocalGoogleUnusable(
          settings.data()
              + " cannot be used as the data folder of the local Google: let this user write to it"
              + " and see that the disk has room, or name another folder",
          unusable);
    }
  }

  private static void configure(JavalinConfig config, Components parts) {
    config.concurrency.useVirtualThreads = true;
    // A message of 25 MB is 34 MB in Base64, and more as a field of a form.
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    LoopbackGuard.addTo(config.routes);
    parts.control().addTo(config.routes);
    parts.oauth().addTo(config.routes);
    gmail(parts).addTo(config.routes);
    Pages.addTo(config.routes);
    config.routes.get("/", context -> context.redirect("/_control", HttpStatus.FOUND));
  }

  private static GmailRoutes gmail(Components parts) {
    Control control = parts.control();
    Authenticator authenticator = parts.oauth().authenticator();
    return new GmailRoutes(
        new GmailApi(
            parts.mailboxes(), authenticator, control.pages(), control.gmail().domainPolicy()),
        authenticator,
        control.admissionControl(),
        control.gmail().batches());
  }

  /// What the routes work on.
  private record Components(
      Path data,
      GrantStore grants,
      OAuthRoutes oauth,
      MailStore mailboxes,
      Control control,
      ImportReport imported) {

    static Components open(LocalGoogleSettings settings) {
      RandomText random = new RandomText(settings.random());
      MovableClock clock = new MovableClock(settings.clock());
      OAuthFaults faults = new OAuthFaults();
      GrantStore grants = GrantStore.open(settings.data(), clock, random);
      try {
        OAuthRoutes oauth = OAuthRoutes.open(settings.data(), grants, faults);
        MailStore mailboxes = MailStore.open(settings.data(), clock);
        try {
          ImportReport imported = MailboxSetup.fill(mailboxes, settings.mail());
          Control control = new Control(grants, mailboxes, faults, clock);
          return new Components(settings.data(), grants, oauth, mailboxes, control, imported);
        } catch (RuntimeException e) {
          mailboxes.close();
          throw e;
        }
      } catch (RuntimeException e) {
        grants.close();
        throw e;
      }
    }

    void close() {
      control.close();
      mailboxes.close();
      grants.close();
    }
  }

  /// `http://127.0.0.1:` and the port.
  public URI root() {
    return root;
  }

  /// The same over TLS, with HTTP/2. The port is opened, and the certificate made, when this is
  /// first called.
  public synchronized TlsPort tls() {
    if (tls == null) {
      tls = TlsPort.open(server.jettyServer().server(), parts.data(), control().http2());
    }
    return tls;
  }

  /// The `client_secrets.json` of a web client that this server knows, with the endpoints of this
  /// server. It contains a secret.
  ///
  /// @param redirectUri http, `localhost` or `127.0.0.1`, any port, path `/oauth2/callback`; the
  ///   authorization endpoint refuses others
  public String clientSecrets(String redirectUri) {
    return parts.oauth().clientSecrets(root, redirectUri);
  }

  /// What the start imported into the first account; nothing when the mail was there already.
  public ImportReport imported() {
    return parts.imported();
  }

  public Control control() {
    return parts.control();
  }

  /// All accounts are signed in to a browser that was never here, so that the account chooser is
  /// seen.
  public void signEveryoneIn() {
    parts.control().oauth().signEveryoneIn();
  }

  /// Stops the server and closes the data folder. Delayed responses are sent at once.
  @Override
  public void close() {
    parts.control().close();
    server.stop();
    parts.close();
  }
}
