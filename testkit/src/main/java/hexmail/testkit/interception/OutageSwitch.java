package hexmail.testkit.interception;

import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.Conversations;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import java.util.Set;

/// Starts and ends outages of the ports that it intercepts. During an outage every remote call
/// throws the outage exception of its port and does not reach the target. Off at first.
public final class OutageSwitch implements Interceptor {
  private static final String MESSAGE = "An outage that a test started";

  private static final Set<Class<?>> MAIL =
      Set.of(Mailbox.class, Conversations.class, MessageReader.class);

  private volatile boolean on;

  /// Starts an outage.
  public void start() {
    set(true);
  }

  /// Ends the outage.
  public void end() {
    set(false);
  }

  /// Starts an outage, or ends it.
  public void set(boolean outage) {
    on = outage;
  }

  @Override
  public void before(Call call) {
    if (on && call.isRemote()) {
      throw unavailable(call.port());
    }
  }

  private static RuntimeException unavailable(Class<?> port) {
    if (port == AuthorizationServer.class) {
      return new AuthorizationServerUnavailable(Outage.UNREACHABLE, MESSAGE);
    }
    return MAIL.contains(port)
        ? new MailboxUnavailable(Outage.UNREACHABLE, MESSAGE)
        : new StoreUnavailable(Outage.UNREACHABLE, MESSAGE);
  }
}
