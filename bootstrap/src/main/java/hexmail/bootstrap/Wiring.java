package hexmail.bootstrap;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.http.HttpAdapter;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/// The hexagon, put together: driven adapters, use cases, driving adapter. To swap an adapter,
/// change the line that takes its port.
final class Wiring implements AutoCloseable {
  private final Deque<Runnable> closing = new ArrayDeque<>();

  /// Starts the front. What was started is closed again when something does not start.
  static Wiring start(Configuration configuration, GoogleClient client, Clock clock) {
    Wiring wiring = new Wiring();
    try {
      wiring.wire(configuration, client, clock);
      return wiring;
    } catch (RuntimeException failure) {
      wiring.close();
      throw failure;
    }
  }

  private void wire(Configuration configuration, GoogleClient client, Clock clock) {
    PersistenceAdapter persistence = PersistenceAdapter.open(configuration.storage());
    closing.push(persistence::close);
    GoogleAdapter google = GoogleAdapter.over(client.settings(), clock);
    closing.push(google::close);

    UseCases useCases =
        UseCases.over(
            new UseCases.Ports(
                google.authorizationServer(),
                persistence.credentialStore(),
                persistence.pendingAuthorizations(),
                persistence.sessions(),
                persistence.sessionDirectory(),
                google.mailbox(),
                google.messageReader()),
            configuration.policies(),
            clock,
            new SecureRandom());

    HttpAdapter http =
        HttpAdapter.start(useCases, configuration.web().settings(client.authorizationUri()), clock);
    closing.push(http::close);
  }

  /// Closes in the reverse order, so that requests under way find everything still there.
  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
