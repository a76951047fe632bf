package hexmail.testkit.contract.transaction;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.fixture.TestData.identity;

import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.transaction.TransactionsFactory.Database;
import java.util.List;

/// What the clauses write: a credential, a session and an event of one person, in this order.
///
/// @param credential whether the credential is stored
/// @param session whether the session is stored
/// @param event whether the event is stored
record StoredSignIn(boolean credential, boolean session, boolean event) {
  static final StoredSignIn WHOLLY = new StoredSignIn(true, true, true);
  static final StoredSignIn NOT_AT_ALL = new StoredSignIn(false, false, false);

  static final Consent CONSENT =
      new Consent(
          identity(ADA),
          new TokenGrant(
              new BearerToken(new AccessToken("access"), NOON.plusSeconds(3_600)),
              new RefreshToken("refresh"),
              Scopes.parse("openid"),
              null),
          NOON);
  static final AuditEvent EVENT = new AuditEvent(ADA.id(), NOON, Kind.SIGNED_IN, "");
  static final WebSession SESSION =
      new WebSession(
              fingerprint("key"), List.of(), 0, Device.UNKNOWN, NOON, NOON, NOON.plusSeconds(3_600))
          .with(ADA.id());

  static void write(Database database) {
    database.credentials().save(CONSENT);
    database.sessions().open(SESSION);
    database.auditLog().record(EVENT);
  }

  /// What is stored, read in the order of writing.
  static StoredSignIn in(Database database) {
    return new StoredSignIn(
        database.credentials().find(ADA.id()).isPresent(),
        database.sessions().find(SESSION.id(), NOON).isPresent(),
        !database.auditLog().of(ADA.id(), 1).isEmpty());
  }
}
