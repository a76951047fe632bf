package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.Moments.instant;
import static hexmail.adapter.persistence.Moments.nanos;

import hexmail.adapter.persistence.SecretCipher.Cell;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Credentials in the table `credential`. One whose tokens no longer decrypt is treated as absent,
/// so that its owner is asked to consent again and nobody else notices.
final class JdbiCredentialStore implements CredentialStore {
  private final Database database;
  private final SecretCipher cipher;

  JdbiCredentialStore(Database database, SecretCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    return database.read(handle -> find(handle, account));
  }

  private Optional<Credential> find(Handle handle, AccountId account) {
    return handle
        .createQuery("select * from credential where subject = :subject")
        .bind("subject", account.value())
        .map((row, _) -> credential(row))
        .findOne()
        .flatMap(found -> found);
  }

  private Optional<Credential> credential(ResultSet row) throws SQLException {
    String subject = row.getString("subject");
    Optional<String> refreshToken =
        cipher.decrypt(refreshTokenOf(subject), row.getBytes("refresh_token"));
    Optional<String> accessToken =
        cipher.decrypt(accessTokenOf(subject), row.getBytes("access_token"));
    if (refreshToken.isEmpty() || accessToken.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Credential(
            new Account(new AccountId(subject), new EmailAddress(row.getString("email"))),
            Scopes.parse(row.getString("scopes")),
            new RefreshToken(refreshToken.get()),
            new BearerToken(
                new AccessToken(accessToken.get()),
                instant(row.getLong("access_token_expires_at"))),
            state(row),
            instant(row.getLong("consented_at")),
            row.getLong("version")));
  }

  private static GrantState state(ResultSet row) throws SQLException {
    return row.getString("state").equals("active")
        ? new GrantState.Active()
        : new GrantState.Revoked(
            row.getString("state_reason"), instant(row.getLong("state_changed_at")));
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    return database.write(handle -> {
      Optional<Credential> saved =
          refreshToken(handle, consent)
              .map(token -> credential(consent, token, nextVersion(handle, consent)));
      saved.ifPresent(credential -> store(handle, credential));
      return saved;
    });
  }

  private Optional<RefreshToken> refreshToken(Handle handle, Consent consent) {
    if (consent.grant().refreshToken() != null) {
      return Optional.of(consent.grant().refreshToken());
    }
    return find(handle, consent.account().id())
        .filter(stored -> stored.state() instanceof GrantState.Active)
        .map(Credential::refreshToken);
  }

  private static long nextVersion(Handle handle, Consent consent) {
    return handle
        .createQuery(
            """
            select 1 + max(version) from (
              select version from credential where subject = :subject
              union all
              select highest_version from credential_removal) as versions
            """)
        .bind("subject", consent.account().id().value())
        .mapTo(Long.class)
        .one();
  }

  private static Credential credential(Consent consent, RefreshToken token, long version) {
    return new Credential(
        consent.account(),
        consent.grant().scopes(),
        token,
        consent.grant().bearer(),
        new GrantState.Active(),
        consent.at(),
        version);
  }

  private void store(Handle handle, Credential credential) {
    bind(
            handle.createUpdate(
                """
                insert into credential (
                  subject, email, scopes, refresh_token, access_token, access_token_expires_at,
                  state, state_reason, state_changed_at, consented_at, version)
                values (
                  :subject, :email, :scopes, :refreshToken, :accessToken, :expiresAt,
                  :state, :reason, :changedAt, :consentedAt, :version)
                on conflict (subject) do update set
                  email = excluded.email, scopes = excluded.scopes,
                  refresh_token = excluded.refresh_token, access_token = excluded.access_token,
                  access_token_expires_at = excluded.access_token_expires_at,
                  state = excluded.state, state_reason = excluded.state_reason,
                  state_changed_at = excluded.state_changed_at,
                  consented_at = excluded.consented_at, version = excluded.version
                """),
            credential)
        .bind("version", credential.version())
        .execute();
  }

  @Override
  public boolean replace(Credential changed) {
    return database.write(handle ->
        bind(
                    handle.createUpdate(
                        """
                        update credential set
                          email = :email, scopes = :scopes, refresh_token = :refreshToken,
                          access_token = :accessToken, access_token_expires_at = :expiresAt,
                          state = :state, state_reason = :reason,
                          state_changed_at = :changedAt, consented_at = :consentedAt,
                          version = version + 1
                        where subject = :subject and version = :version
                        """),
                    changed)
                .bind("version", changed.version())
                .execute()
            == 1);
  }

  private <S extends SqlStatement<S>> S bind(S statement, Credential credential) {
    String subject = credential.account().id().value();
    bindState(statement, credential.state());
    return statement
        .bind("subject", subject)
        .bind("email", credential.account().email().value())
        .bind("scopes", credential.scopes().text())
        .bind(
            "refreshToken",
            cipher.encrypt(refreshTokenOf(subject), credential.refreshToken().reveal()))
        .bind(
            "accessToken",
            cipher.encrypt(accessTokenOf(subject), credential.bearer().token().reveal()))
        .bind("expiresAt", nanos(credential.bearer().expiresAt()))
        .bind("consentedAt", nanos(credential.consentedAt()));
  }

  private static void bindState(SqlStatement<?> statement, GrantState state) {
    switch (state) {
      case GrantState.Active() ->
          statement
              .bind("state", "active")
              .bindNull("reason", Types.VARCHAR)
              .bindNull("changedAt", Types.BIGINT);
      case GrantState.Revoked(var reason, var at) ->
          statement.bind("state", "revoked").bind("reason", reason).bind("changedAt", nanos(at));
    }
  }

  @Override
  public void remove(AccountId account) {
    database.write(handle -> {
      handle
          .createUpdate(
              """
              update credential_removal set highest_version =
                (select version from credential where subject = :subject)
              where highest_version < (select version from credential where subject = :subject)
              """)
          .bind("subject", account.value())
          .execute();
      return handle
          .createUpdate("delete from credential where subject = :subject")
          .bind("subject", account.value())
          .execute();
    });
  }

  private static Cell refreshTokenOf(String subject) {
    return new Cell("credential", "refresh_token", subject);
  }

  private static Cell accessTokenOf(String subject) {
    return new Cell("credential", "access_token", subject);
  }
}
