package hexmail.adapter.http.mailbox;

import hexmail.application.mailbox.ListLabels;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Label;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the labels of a mailbox while something more important is fetched.
final class Labels {
  private static final Logger LOG = LoggerFactory.getLogger(Labels.class);

  private final ListLabels listLabels;

  Labels(ListLabels listLabels) {
    this.listLabels = listLabels;
  }

  /// What was fetched.
  record Beside<T>(T result, List<Label> labels) {}

  /// The result of `call`, and the labels of `account`: none when they cannot be had, because a
  /// list without a sidebar is still a list.
  <T> Beside<T> beside(AccountId account, Supplier<T> call) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<List<Label>> labels =
          CompletableFuture.supplyAsync(() -> fetch(account), threads);
      T result = call.get();
      return new Beside<>(result, labels.join());
    }
  }

  private List<Label> fetch(AccountId account) {
    try {
      MailboxAnswer<List<Label>> answer = listLabels.list(account);
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
