package hexmail.adapter.persistence.credential;

import static hexmail.adapter.persistence.database.EpochNanos.instant;
import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.adapter.persistence.credential.CredentialRow.Tokens;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Rows of the table `credential`.
final class JdbiCredentialRows implements CredentialRows {
  private final Database database;
  private final Function<AccountId, Optional<CredentialRow>> byAccount;

  JdbiCredentialRows(Database database) {
    this.database = database;
    this.byAccount = database.repeated(JdbiCredentialRows::find);
  }

  @Override
  public Optional<CredentialRow> find(AccountId account) {
    return byAccount.apply(account);
  }

  @Override
  public List<Account> accounts() {
    return database.read(handle ->
        handle
            .createQuery("select subject, email from credential")
            .map((row, _) -> account(row))
            .list());
  }

  private static Optional<CredentialRow> find(Handle handle, AccountId account) {
    return handle
        .createQuery("select * from credential where subject = :subject")
        .bind("subject", account.value())
        .map((row, _) -> row(row))
        .findOne();
  }

  private static CredentialRow row(ResultSet row) throws SQLException {
    return new CredentialRow(
        new Identity(
            account(row), row.getBoolean("email_verified"), row.getString("hosted_domain")),
        Scopes.parse(row.getString("scopes")),
        new Tokens(
            new Ciphertext(row.getBytes("refresh_token")),
            new Ciphertext(row.getBytes("access_token")),
            instant(row.getLong("access_token_expires_at"))),
        state(row),
        instant(row.getLong("consented_at")),
        instant(row.getLong("refreshed_at")),
        row.getLong("version"));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getString("subject")), new EmailAddress(row.getString("email")));
  }

  private static GrantState state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    long changedAt = row.getLong("state_changed_at");
    boolean changed = !row.wasNull();
    if (state.equals("active")) {
      // The table admits three states: an active one with a time has tokens that Gmail refuses.
      return changed ? new GrantState.TokensRefused(instant(changedAt)) : new GrantState.Active();
    }
    String reason = row.getString("state_reason");
    Instant at = instant(changedAt);
    return state.equals("revoked")
        ? new GrantState.Revoked(reason, at)
        : new GrantState.ReauthenticationRequired(reason, at);
  }

  @Override
  public Optional<CredentialRow> save(
      AccountId account, Function<Optional<CredentialRow>, Optional<CredentialRow>> next) {
    return database.write(handle -> {
      Optional<CredentialRow> saved =
          next.apply(find(handle, account)).map(row -> row.atVersion(nextVersion(handle, account)));
      saved.ifPresent(row -> store(handle, row));
      return saved;
    });
  }

  private static long nextVersion(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            select 1 + max(version) from (
              select version from credential where subject = :subject
              union all
              select highest_version from credential_removal) as versions
            """)
        .bind("subject", account.value())
        .mapTo(Long.class)
        .one();
  }

  private static void store(Handle handle, CredentialRow row) {
    bind(
            handle.createUpdate(
                """
                insert into credential (
                  subject, email, email_verified, hosted_domain, scopes,
                  refresh_token, access_token, access_token_expires_at,
                  state, state_reason, state_changed_at, consented_at, refreshed_at, version)
                values (
                  :subject, :email, :emailVerified, :hostedDomain, :scopes,
                  :refreshToken, :accessToken, :expiresAt,
                  :state, :reason, :changedAt, :consentedAt, :refreshedAt, :version)
                on conflict (subject) do update set
                  email = excluded.email, email_verified = excluded.email_verified,
                  hosted_domain = excluded.hosted_domain, scopes = excluded.scopes,
                  refresh_token = excluded.refresh_token, access_token = excluded.access_token,
                  access_token_expires_at = excluded.access_token_expires_at,
                  state = excluded.state, state_reason = excluded.state_reason,
                  state_changed_at = excluded.state_changed_at,
                  consented_at = excluded.consented_at, refreshed_at = excluded.refreshed_at,
                  version = excluded.version, lease_until = null
                """),
            row)
        .execute();
  }

  @Override
  public Optional<CredentialRow> lease(
      AccountId account, long version, Instant now, Instant until) {
    return database.write(handle -> {
      int leased =
          handle
              .createUpdate(
                  """
                  update credential set version = version + 1, lease_until = :until
                  where subject = :subject and version = :version
                    and (lease_until is null or lease_until <= :now)
                  """)
              .bind("until", nanos(until))
              .bind("subject", account.value())
              .bind("version", version)
              .bind("now", nanos(now))
              .execute();
      return leased == 1 ? find(handle, account) : Optional.empty();
    });
  }

  @Override
  public boolean replace(CredentialRow changed) {
    return database.write(handle ->
        bind(
                    handle.createUpdate(
                        """
                        update credential set
                          email = :email, email_verified = :emailVerified,
                          hosted_domain = :hostedDomain, scopes = :scopes,
                          refresh_token = :refreshToken,
                          access_token = :accessToken, access_token_expires_at = :expiresAt,
                          state = :state, state_reason = :reason,
                          state_changed_at = :changedAt, consented_at = :consentedAt,
                          refreshed_at = :refreshedAt, version = version + 1, lease_until = null
                        where subject = :subject and version = :version
                        """),
                    changed)
                .execute()
            == 1);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, CredentialRow row) {
    bindState(statement, row.state());
    return statement
        .bind("subject", row.account().id().value())
        .bind("email", row.account().email().value())
        .bind("emailVerified", row.identity().emailVerified())
        .bind("hostedDomain", row.identity().hostedDomain())
        .bind("scopes", row.scopes().text())
        .bind("refreshToken", row.tokens().refresh().bytes())
        .bind("accessToken", row.tokens().access().bytes())
        .bind("expiresAt", nanos(row.tokens().accessTokenExpiresAt()))
        .bind("consentedAt", nanos(row.consentedAt()))
        .bind("refreshedAt", nanos(row.refreshedAt()))
        .bind("version", row.version());
  }

  private static void bindState(SqlStatement<?> statement, GrantState state) {
    switch (state) {
      case GrantState.Active() ->
          statement
              .bind("state", "active")
              .bindNull("reason", Types.VARCHAR)
              .bindNull("changedAt", Types.BIGINT);
      case GrantState.TokensRefused(var at) ->
          statement
              .bind("state", "active")
              .bindNull("reason", Types.VARCHAR)
              .bind("changedAt", nanos(at));
      case GrantState.ReauthenticationRequired(var reason, var at) ->
          bindEnd(statement, "reauthentication", reason, at);
      case GrantState.Revoked(var reason, var at) -> bindEnd(statement, "revoked", reason, at);
    }
  }

  private static void bindEnd(SqlStatement<?> statement, String state, String reason, Instant at) {
    statement.bind("state", state).bind("reason", reason).bind("changedAt", nanos(at));
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
}
