package hexmail.application;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.DisconnectAccount;
import hexmail.application.account.ListAccounts;
import hexmail.application.account.ResumeSession;
import hexmail.application.account.SessionPolicy;
import hexmail.application.mailbox.ListLabels;
import hexmail.application.mailbox.ListMessages;
import hexmail.application.mailbox.ReadMessage;
import hexmail.application.mailbox.StreamMessages;
import hexmail.application.signin.AdmissionPolicy;
import hexmail.application.signin.BeginAuthorization;
import hexmail.application.signin.CompleteAuthorization;
import hexmail.application.signin.OpenSession;
import hexmail.application.signin.SecretSource;
import hexmail.application.signin.SignOut;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import java.time.Clock;
import java.util.random.RandomGenerator;

/// Everything that can be done with Hexmail. All of it is safe for use by many threads if the ports
/// are.
public record UseCases(
    SecretSource secrets,
    BeginAuthorization beginAuthorization,
    CompleteAuthorization completeAuthorization,
    SignOut signOut,
    ResumeSession resumeSession,
    ListAccounts listAccounts,
    DisconnectAccount disconnectAccount,
    ListMessages listMessages,
    StreamMessages streamMessages,
    ReadMessage readMessage,
    ListLabels listLabels) {

  /// The driven side of the hexagon. Each port can be replaced alone, which is all that swapping an
  /// adapter is. The two ports of sessions are replaced together: they are about the same sessions.
  public record Ports(
      AuthorizationServer authorizationServer,
      CredentialStore credentials,
      PendingAuthorizations pendingAuthorizations,
      Sessions sessions,
      SessionDirectory sessionDirectory,
      Mailbox mailbox,
      MessageReader messageReader) {
    /// The same, with another authorization server.
    public Ports withAuthorizationServer(AuthorizationServer replacement) {
      return new Ports(
          replacement,
          credentials,
          pendingAuthorizations,
          sessions,
          sessionDirectory,
          mailbox,
          messageReader);
    }

    /// The same, with another credential store.
    public Ports withCredentials(CredentialStore replacement) {
      return new Ports(
          authorizationServer,
          replacement,
          pendingAuthorizations,
          sessions,
          sessionDirectory,
          mailbox,
          messageReader);
    }

    /// The same, with another store of pending authorizations.
    public Ports withPendingAuthorizations(PendingAuthorizations replacement) {
      return new Ports(
          authorizationServer,
          credentials,
          replacement,
          sessions,
          sessionDirectory,
          mailbox,
          messageReader);
    }

    /// The same, with another store of sessions.
    public Ports withSessions(Sessions replacement) {
      return new Ports(
          authorizationServer,
          credentials,
          pendingAuthorizations,
          replacement,
          sessionDirectory,
          mailbox,
          messageReader);
    }

    /// The same, with another session directory.
    public Ports withSessionDirectory(SessionDirectory replacement) {
      return new Ports(
          authorizationServer,
          credentials,
          pendingAuthorizations,
          sessions,
          replacement,
          mailbox,
          messageReader);
    }

    /// The same, with another mailbox.
    public Ports withMailbox(Mailbox replacement) {
      return new Ports(
          authorizationServer,
          credentials,
          pendingAuthorizations,
          sessions,
          sessionDirectory,
          replacement,
          messageReader);
    }

    /// The same, with another message reader.
    public Ports withMessageReader(MessageReader replacement) {
      return new Ports(
          authorizationServer,
          credentials,
          pendingAuthorizations,
          sessions,
          sessionDirectory,
          mailbox,
          replacement);
    }
  }

  /// What the operator decides.
  public record Policies(SessionPolicy sessions, AdmissionPolicy admission) {}

  /// Makes them all.
  ///
  /// @param random a cryptographically strong generator
  public static UseCases over(Ports ports, Policies policies, Clock clock, RandomGenerator random) {
    SecretSource secrets = new SecretSource(random);
    AccessTokens tokens =
        new AccessTokens(ports.credentials(), ports.authorizationServer(), clock, random);
    BeginAuthorization begin =
        new BeginAuthorization(
            ports.authorizationServer(), ports.pendingAuthorizations(), secrets, clock);
    OpenSession openSession =
        new OpenSession(ports.sessions(), policies.sessions(), secrets, clock);
    return new UseCases(
        secrets,
        begin,
        new CompleteAuthorization(
            new CompleteAuthorization.Ports(
                ports.authorizationServer(), ports.credentials(), ports.pendingAuthorizations()),
            begin,
            openSession,
            policies.admission(),
            clock),
        new SignOut(ports.sessions()),
        new ResumeSession(ports.sessions(), policies.sessions(), clock),
        new ListAccounts(ports.credentials()),
        new DisconnectAccount(
            ports.credentials(), ports.sessionDirectory(), ports.authorizationServer()),
        new ListMessages(ports.mailbox(), tokens),
        new StreamMessages(ports.mailbox(), tokens),
        new ReadMessage(ports.messageReader(), tokens),
        new ListLabels(ports.mailbox(), tokens));
  }
}
