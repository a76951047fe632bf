package hexmail.testkit.slow;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.AuditLog;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.MessageReader;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.Revocations;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SlowPortsTest {
  static Stream<Arguments> every_call_waits_before_it_is_made() {
    return Stream.of(
        port(AuditLog.class, SlowAuditLog::new),
        port(AuthorizationServer.class, SlowAuthorizationServer::new),
        port(CredentialStore.class, SlowCredentialStore::new),
        port(Mailbox.class, SlowMailbox::new),
        port(MailboxIndex.class, SlowMailboxIndex::new),
        port(MessageReader.class, SlowMessageReader::new),
        port(PendingAuthorizations.class, SlowPendingAuthorizations::new),
        port(Revocations.class, SlowRevocations::new),
        port(SessionDirectory.class, SlowSessionDirectory::new),
        port(Sessions.class, SlowSessions::new),
        port(Transactions.class, SlowTransactions::new));
  }

  private static <P> Arguments port(Class<P> port, BiFunction<P, Latency, P> slow) {
    return Arguments.of(port, slow);
  }

  @ParameterizedTest
  @MethodSource
  <P> void every_call_waits_before_it_is_made(Class<P> port, BiFunction<P, Latency, P> slow)
      throws ReflectiveOperationException {
    for (Method call : port.getMethods()) {
      List<String> events = new ArrayList<>();
      P decorated = slow.apply(recording(port, events), () -> events.add("waits"));

      Object[] nothing =
          Stream.of(call.getParameterTypes()).map(type -> type == int.class ? 0 : null).toArray();
      call.invoke(decorated, nothing);

      // Without network there is nothing to wait for.
      assertThat(events)
          .isEqualTo(
              call.getName().equals("authorizationUrl")
                  ? List.of("authorizationUrl")
                  : List.of("waits", call.getName()));
    }
  }

  private static <P> P recording(Class<P> port, List<String> events) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, call, _) -> {
              events.add(call.getName());
              return call.getReturnType() == boolean.class ? false : null;
            }));
  }
}
