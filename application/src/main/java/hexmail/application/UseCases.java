package hexmail.application;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.DisconnectAccount;
import hexmail.application.account.EndSessions;
import hexmail.application.account.ListAccounts;
import hexmail.application.account.ListPeople;
import hexmail.application.account.ListSessions;
import hexmail.application.account.ReadAuditTrail;
import hexmail.application.account.ResumeSession;
import hexmail.application.account.RevokeGrants;
import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.application.mailbox.AllowPictures;
import hexmail.application.mailbox.CountUnread;
import hexmail.application.mailbox.IndexedConversations;
import hexmail.application.mailbox.IndexedMailbox;
import hexmail.application.mailbox.KeepSearches;
import hexmail.application.mailbox.ListConversations;
import hexmail.application.mailbox.ListLabels;
import hexmail.application.mailbox.ListMessages;
import hexmail.application.mailbox.OpenPart;
import hexmail.application.mailbox.OpenSource;
import hexmail.application.mailbox.ReadConversation;
import hexmail.application.mailbox.ReadMessage;
import hexmail.application.mailbox.ReadSelection;
import hexmail.application.mailbox.StreamMessages;
import hexmail.application.mailbox.WatchMailbox;
import hexmail.application.signin.BeginAuthorization;
import hexmail.application.signin.CompleteAuthorization;
import hexmail.application.signin.OpenSession;
import hexmail.application.signin.SecretSource;
import hexmail.application.signin.SignOut;
import hexmail.domain.account.AccountId;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.Conversations;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// All use cases of Hexmail. They are safe for use by many threads if the ports are.
public record UseCases(
    SecretSource secrets,
    BeginAuthorization beginAuthorization,
    CompleteAuthorization completeAuthorization,
    SignOut signOut,
    ResumeSession resumeSession,
    ListSessions listSessions,
    EndSessions endSessions,
    ListAccounts listAccounts,
    ReadAuditTrail readAuditTrail,
    DisconnectAccount disconnectAccount,
    RevokeGrants revokeGrants,
    ListPeople listPeople,
    ListMessages listMessages,
    ListConversations listConversations,
    StreamMessages streamMessages,
    WatchMailbox watchMailbox,
    ReadSelection readSelection,
    ReadMessage readMessage,
    OpenPart openPart,
    OpenSource openSource,
    ReadConversation readConversation,
    ListLabels listLabels,
    CountUnread countUnread,
    AllowPictures allowPictures,
    KeepSearches keepSearches) {

  /// The driven side of the hexagon. Each port can be replaced alone: that is how an adapter is
  /// swapped.
  public record Ports(
      AuthorizationServer authorizationServer,
      Stores stores,
      Mailbox mailbox,
      Conversations conversations,
      MessageReader messageReader) {
    /// The same ports with another implementation of one store:
    /// `ports.withStore(CredentialStore.class, new MyCredentialStore())`.
    public <P> Ports withStore(Class<P> port, P implementation) {
      return new Ports(
          authorizationServer,
          stores.with(port, implementation),
          mailbox,
          conversations,
          messageReader);
    }
  }

  /// The operator's policies.
  public record Policies(SessionPolicy sessions, AdmissionPolicy admission) {}

  /// Creates all use cases.
  ///
  /// @param random a cryptographically strong generator
  public static UseCases over(Ports ports, Policies policies, Clock clock, RandomGenerator random) {
    SecretSource secrets = new SecretSource(random);
    Stores stores = ports.stores();
    AuthorizationServer server = ports.authorizationServer();
    AccessTokens tokens = new AccessTokens(stores, server, clock, random);
    BeginAuthorization begin =
        new BeginAuthorization(server, stores.pendingAuthorizations(), secrets, clock);
    OpenSession openSession = new OpenSession(stores, policies.sessions(), clock);
    RevokeGrants revoke = new RevokeGrants(stores, server, clock);
    IndexedMailbox indexed = new IndexedMailbox(ports.mailbox(), stores, tokens, clock);
    ListMessages listMessages = new ListMessages(indexed, Thread::startVirtualThread, clock);
    ListConversations listConversations =
        new ListConversations(
            indexed,
            new IndexedConversations(ports.conversations(), stores, tokens, clock),
            Thread::startVirtualThread,
            clock);
    ListLabels labels = new ListLabels(ports.mailbox(), tokens, clock);
    Consumer<AccountId> forgetCaches =
        account -> {
          listMessages.forget(account);
          listConversations.forget(account);
          labels.forget(account);
        };
    DisconnectAccount disconnect =
        new DisconnectAccount(stores, revoke, forgetCaches, random, clock);
    return new UseCases(
        secrets,
        begin,
        new CompleteAuthorization(server, stores, begin, openSession, policies.admission(), clock),
        new SignOut(stores, clock),
        new ResumeSession(stores, policies.sessions(), policies.admission(), clock),
        new ListSessions(stores.sessionDirectory(), clock),
        new EndSessions(stores, clock),
        new ListAccounts(stores.credentials(), clock),
        new ReadAuditTrail(stores.auditLog()),
        disconnect,
        revoke,
        new ListPeople(stores, clock),
        listMessages,
        listConversations,
        new StreamMessages(indexed, Thread::startVirtualThread),
        new WatchMailbox(ports.mailbox(), stores.mailboxIndex(), tokens),
        new ReadSelection(indexed),
        new ReadMessage(ports.messageReader(), stores, tokens, clock),
        new OpenPart(ports.messageReader(), tokens),
        new OpenSource(ports.messageReader(), tokens),
        new ReadConversation(ports.messageReader(), stores, tokens),
        labels,
        new CountUnread(labels, tokens, Thread::startVirtualThread, clock),
        new AllowPictures(stores),
        new KeepSearches(stores));
  }
}
