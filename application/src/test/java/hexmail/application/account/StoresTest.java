package hexmail.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.port.AuditLog;
import hexmail.domain.port.ConversationIndex;
import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.PictureSenders;
import hexmail.domain.port.Revocations;
import hexmail.domain.port.Searches;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.port.Transactions;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import org.junit.jupiter.api.Test;

class StoresTest {
  private final Stores before = new World().stores;
  private final Stores others = new World().stores;

  @Test
  void each_port_can_be_replaced() {
    Stores replaced =
        before
            .with(CredentialStore.class, others.credentials())
            .with(PendingAuthorizations.class, others.pendingAuthorizations())
            .with(Sessions.class, others.sessions())
            .with(CredentialDirectory.class, others.credentialDirectory())
            .with(SessionDirectory.class, others.sessionDirectory())
            .with(Revocations.class, others.revocations())
            .with(AuditLog.class, others.auditLog())
            .with(MailboxIndex.class, others.mailboxIndex())
            .with(ConversationIndex.class, others.conversationIndex())
            .with(PictureSenders.class, others.pictureSenders())
            .with(Searches.class, others.searches())
            .with(OpenedMessages.class, others.openedMessages())
            .with(Transactions.class, others.transactions());

    assertThat(replaced).isEqualTo(others);
  }

  @Test
  void the_other_ports_stay() {
    assertThat(before.with(AuditLog.class, others.auditLog()))
        .isEqualTo(
            new Stores(
                before.credentials(),
                before.credentialDirectory(),
                before.pendingAuthorizations(),
                before.sessions(),
                before.sessionDirectory(),
                before.revocations(),
                others.auditLog(),
                before.mailboxIndex(),
                before.conversationIndex(),
                before.pictureSenders(),
                before.searches(),
                before.openedMessages(),
                before.transactions()));
  }

  @Test
  void a_class_that_is_no_port_is_refused() {
    InMemoryCredentialStore store = new InMemoryCredentialStore(new InMemoryDatabase());

    assertThatThrownBy(() -> before.with(InMemoryCredentialStore.class, store))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("InMemoryCredentialStore");
  }
}
