package hexmail.adapter.http.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.Prefetch;
import hexmail.application.mailbox.ListLabels;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.StoreUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the labels of a mailbox while something more important is fetched.
final class LabelLoader {
  private static final Logger LOG = LoggerFactory.getLogger(LabelLoader.class);

  private final ListLabels listLabels;

  LabelLoader(ListLabels listLabels) {
    this.listLabels = listLabels;
  }

  /// A result together with the labels.
  record WithLabels<T>(T result, List<Label> labels) {}

  /// The result of `call`, and the labels of `account`: none when they cannot be fetched, because a
  /// list without a sidebar is still a list.
  ///
  /// @param inUse labels that the result shows to exist
  <T> WithLabels<T> loadWith(
      ConnectedAccount account, Supplier<T> call, Function<T, Collection<LabelId>> inUse) {
    Executor executor = listLabels.isKnown(account) ? Runnable::run : Thread::startVirtualThread;
    // Never cancelled: it fills the cache for the next page.
    Prefetch<List<Label>> labels = Prefetch.begin(executor, () -> fetch(account, Set.of()));
    T result = call.get();
    List<Label> found = labels.result();
    List<Label> current = found.isEmpty() ? found : fetch(account, inUse.apply(result));
    return new WithLabels<>(result, current.isEmpty() ? found : current);
  }

  private List<Label> fetch(ConnectedAccount account, Collection<LabelId> inUse) {
    try {
      MailboxAnswer<List<Label>> answer = listLabels.recent(account, inUse);
      if (answer instanceof Found<List<Label>>(List<Label> found)) {
        return found;
      }
      LOG.warn("labels not loaded: {}", answer.getClass().getSimpleName());
    } catch (MailboxUnavailable
        | AuthorizationServerUnavailable
        | ClientRejected
        | StoreUnavailable failure) {
      LOG.warn("labels not loaded: {}", failure.getMessage());
    }
    return List.of();
  }
}
