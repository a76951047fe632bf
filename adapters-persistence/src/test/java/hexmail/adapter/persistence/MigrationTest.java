package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.browser;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.conversation;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.pendingAuthorization;
import static hexmail.adapter.persistence.fixture.TestData.revocation;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.state;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.PostgresTestServer;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.search.AccountSearches;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Migrations keep the content of a database.
@ParameterizedClass
@EnumSource
final class MigrationTest {
  /// Tables of the first version and their columns, except for the one with a foreign key.
  private static final Map<String, String> COLUMNS =
      Map.of(
          "credential",
          """
          subject, email, scopes, refresh_token, access_token, access_token_expires_at, state,
          state_reason, state_changed_at, consented_at, version
          """,
          "credential_removal",
          "only_row, highest_version",
          "keyset_proof",
          "only_row, sealed_text",
          "pending_authorization",
          """
          state, browser, stage, code_verifier, nonce, wanted_subject, wanted_email, return_path,
          mode, consent_forced, expires_at, concluded_subject, concluded_path
          """,
          "web_session",
          "id, next_slot, opened_at, last_used_at, expires_at");

  @RegisterExtension private final DatabaseExtension databases;

  private final DatabaseExtension.Kind kind;
  private final Settings settings;
  private Optional<Credential> active = Optional.empty();
  private Optional<Credential> revoked = Optional.empty();

  MigrationTest(DatabaseExtension.Kind kind) {
    this.kind = kind;
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
  }

  @BeforeEach
  void createOldDatabase() throws SQLException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(settings)) {
      Credential of = adapter.credentialStore().save(consent(GRACE)).orElseThrow();
      adapter.credentialStore().replace(of.revoked("invalid_grant", NOON));
      revoked = adapter.credentialStore().find(GRACE).map(MigrationTest::unproved);
      active = adapter.credentialStore().save(consent(ADA)).map(MigrationTest::unproved);
      adapter.pendingAuthorizations().remember(pendingAuthorization("begun"));
      adapter.pendingAuthorizations().remember(pendingAuthorization("taken"));
      take(adapter, "taken");
      adapter.sessions().open(session("laptop", ADA));
    }
    downgrade();
  }

  /// Before the sixth version nothing was stored of what Google proves.
  private static Credential unproved(Credential stored) {
    return new Credential(
        new Identity(stored.account(), false, null),
        stored.scopes(),
        stored.refreshToken(),
        stored.bearer(),
        stored.state(),
        stored.consentedAt(),
        stored.refreshedAt(),
        stored.version());
  }

  /// Moves the rows into tables of the first version.
  private void downgrade() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      dropTablesOfLaterVersions(raw);
      raw.run("create table kept_session_account as select * from session_account");
      raw.run("drop table session_account");
      for (String table : COLUMNS.keySet()) {
        raw.run(
            "create table kept_%1$s as select * from %1$s".formatted(table), "drop table " + table);
      }
      raw.run("drop table revocation_queue", "drop table audit_event");
      raw.run("drop table flyway_schema_history");
    }
    migrateToTheFirstVersion();
    try (RawDatabase raw = databases.raw()) {
      raw.run("delete from credential_removal");
      for (Map.Entry<String, String> columns : COLUMNS.entrySet()) {
        raw.run(
            "insert into %1$s (%2$s) select %2$s from kept_%1$s"
                .formatted(columns.getKey(), columns.getValue()),
            "drop table kept_" + columns.getKey());
      }
      raw.run("insert into session_account select * from kept_session_account");
      raw.run("drop table kept_session_account");
    }
  }

  /// The third, the fifth, the seventh, the eighth and the tenth version only added tables.
  private static void dropTablesOfLaterVersions(RawDatabase raw) throws SQLException {
    raw.run("drop table mailbox_state", "drop table message_summary", "drop table message_claim");
    raw.run("drop table conversation_summary", "drop table conversation_count");
    raw.run("drop table picture_sender", "drop table opened_message");
    raw.run("drop table account_searches");
  }

  private static void dropColumnsOfLaterVersions(RawDatabase raw) throws SQLException {
    raw.run(
        "alter table credential drop column email_verified",
        "alter table credential drop column hosted_domain",
        "alter table pending_authorization drop column select_account",
        "alter table pending_authorization drop column identity_only");
  }

  private void migrateToTheFirstVersion() {
    boolean postgres = kind == DatabaseExtension.Kind.POSTGRES;
    Flyway.configure(PersistenceAdapter.class.getClassLoader())
        .dataSource(
            settings.jdbcUrl(),
            postgres ? PostgresTestServer.USER : null,
            postgres ? PostgresTestServer.PASSWORD : null)
        .locations("classpath:hexmail/adapter/persistence/migration")
        .placeholders(Map.of("bytes", postgres ? "bytea" : "blob"))
        .loggers("slf4j")
        // The database is not empty: it has the kept rows.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target("1")
        .load()
        .migrate();
  }

  @Test
  void credentials_are_unchanged_and_can_be_leased() {
    PersistenceAdapter adapter = databases.open(settings);

    assertThat(active).isPresent();
    assertThat(adapter.credentialStore().find(ADA)).isEqualTo(active);
    assertThat(revoked).isPresent();
    assertThat(adapter.credentialStore().find(GRACE)).isEqualTo(revoked);
    Credential read = active.orElseThrow();
    Credential leased =
        adapter.credentialStore().lease(read, NOON, NOON.plusSeconds(5)).orElseThrow();
    assertThat(adapter.credentialStore().replace(leased.suspended("invalid_rapt", NOON))).isTrue();
    assertThat(adapter.credentialStore().find(ADA).orElseThrow().state())
        .isEqualTo(new GrantState.ReauthenticationRequired("invalid_rapt", NOON));
  }

  @Test
  void pending_authorizations_can_be_taken_and_sessions_are_found() {
    PersistenceAdapter adapter = databases.open(settings);

    assertThat(take(adapter, "begun"))
        .isEqualTo(new TakeOutcome.Taken(pendingAuthorization("begun")));
    assertThat(take(adapter, "taken")).isEqualTo(new TakeOutcome.AlreadyTaken());
    assertThat(adapter.sessions().find(session("laptop", ADA).id(), NOON))
        .contains(session("laptop", ADA));
    assertThat(adapter.sessionDirectory().of(ADA, NOON)).containsExactly(session("laptop", ADA));
  }

  @Test
  void the_tables_of_later_versions_exist_and_are_empty() {
    PersistenceAdapter adapter = databases.open(settings);
    ConversationSummary conversation = conversation("one");

    assertThat(adapter.conversationIndex().find(ADA, List.of(conversation.id()))).isEmpty();
    adapter.conversationIndex().keep(ADA, List.of(conversation));
    assertThat(adapter.conversationIndex().find(ADA, List.of(conversation.id())))
        .containsExactly(entry(conversation.id(), conversation));

    assertThat(adapter.pictureSenders().allowed(ADA)).isEmpty();
    EmailAddress sender = new EmailAddress("news@letters.example");
    adapter.pictureSenders().allow(ADA, sender);
    assertThat(adapter.pictureSenders().allowed(ADA)).containsExactly(sender);

    assertThat(adapter.searches().of(ADA)).isEqualTo(AccountSearches.NONE);

    assertThat(adapter.mailboxIndex().find(ADA, List.of(summary("one").id())))
        .isEqualTo(IndexedMessages.NOTHING);
    keep(adapter.mailboxIndex(), ADA, summary("one"));
    assertThat(adapter.mailboxIndex().find(ADA, List.of(summary("one").id())).current())
        .containsExactly(entry(summary("one").id(), summary("one")));
  }

  @Test
  void a_database_of_the_second_version_keeps_its_content() throws SQLException {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(settings)) {
      adapter.revocations().queue(revocation("one", GRACE), NOON);
      adapter.auditLog().record(new AuditEvent(ADA, NOON, Kind.SIGNED_IN, ""));
    }
    try (RawDatabase raw = databases.raw()) {
      dropColumnsOfLaterVersions(raw);
      dropTablesOfLaterVersions(raw);
      raw.run("delete from flyway_schema_history where version not in ('1', '2')");
    }

    PersistenceAdapter adapter = databases.open(settings);

    assertThat(adapter.credentialStore().find(ADA)).isPresent().isEqualTo(active);
    assertThat(take(adapter, "begun"))
        .isEqualTo(new TakeOutcome.Taken(pendingAuthorization("begun")));
    assertThat(adapter.auditLog().of(ADA, 2))
        .containsExactly(new AuditEvent(ADA, NOON, Kind.SIGNED_IN, ""));
    assertThat(adapter.revocations().take(NOON, NOON.plusSeconds(1)))
        .contains(revocation("one", GRACE));
    assertThat(adapter.mailboxIndex().find(ADA, List.of())).isEqualTo(IndexedMessages.NOTHING);
  }

  private static TakeOutcome take(PersistenceAdapter adapter, String name) {
    return adapter
        .pendingAuthorizations()
        .take(state(name).fingerprint(), browser(name).fingerprint(), NOON);
  }
}
