package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.Crowd;
import hexmail.application.world.World;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class AccessTokensTest {
  /// A generator whose every number is the smallest or the largest there is.
  private record Extreme(boolean largest) implements RandomGenerator {
    @Override
    public long nextLong() {
      return largest ? -1 : 0;
    }

    @Override
    public int nextInt(int bound) {
      return largest ? bound - 1 : 0;
    }
  }

  private final World world = new World();
  private final AccessTokens tokens = tokens(new Random(3));

  private AccessTokens tokens(RandomGenerator random) {
    return new AccessTokens(world.credentials, world.server, world.clock, random);
  }

  @BeforeEach
  void ada_is_connected() {
    assertThat(world.signIn(ADA)).isNotNull();
  }

  private Optional<AccessToken> fresh() {
    return tokens.fresh(ADA.id());
  }

  private AccessToken stored() {
    return world.credential(ADA).bearer().token();
  }

  private int refreshes() {
    return world.google.calls().refreshes();
  }

  private void leave(Duration left) {
    world.clock.advance(Duration.ofHours(1).minus(left));
  }

  @Nested
  class A_token {
    @Test
    void that_lives_long_enough_is_used_as_it_is() {
      leave(Duration.ofSeconds(76));

      assertThat(fresh()).contains(stored());
      assertThat(refreshes()).isZero();
    }

    @Test
    void with_more_than_a_minute_left_is_used_where_no_jitter_is_added() {
      leave(Duration.ofSeconds(60).plusMillis(1));

      assertThat(tokens(new Extreme(false)).fresh(ADA.id())).contains(stored());
      assertThat(refreshes()).isZero();
    }

    @Test
    void with_a_minute_left_is_refreshed() {
      AccessToken old = stored();
      leave(Duration.ofSeconds(60));

      assertThat(tokens(new Extreme(false)).fresh(ADA.id())).contains(stored());
      assertThat(stored()).isNotEqualTo(old);
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void with_little_more_is_refreshed_by_some_already() {
      leave(Duration.ofSeconds(74));

      assertThat(tokens(new Extreme(true)).fresh(ADA.id())).contains(stored());
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void that_was_refreshed_is_used_until_it_ends() {
      leave(Duration.ZERO);

      assertThat(fresh()).contains(stored());
      assertThat(fresh()).contains(stored());
      leave(Duration.ofSeconds(76));
      assertThat(fresh()).contains(stored());
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void that_is_born_short_lived_is_used_once_each() {
      world.server.onRefresh(_ ->
          new Refreshed(
              new TokenGrant(
                  new BearerToken(new AccessToken("short"), world.clock.instant()),
                  null,
                  SCOPES,
                  null)));
      leave(Duration.ZERO);

      assertThat(fresh()).contains(new AccessToken("short"));
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void is_had_for_the_account_that_was_asked_for() {
      assertThat(world.signIn(GRACE)).isNotNull();
      leave(Duration.ZERO);

      assertThat(tokens.fresh(GRACE.id())).contains(world.credential(GRACE).bearer().token());
      assertThat(world.google.bearer(world.credential(GRACE).bearer().token()).orElseThrow())
          .extracting(bearer -> bearer.account())
          .isEqualTo(GRACE);
      assertThat(stored()).isNotEqualTo(world.credential(GRACE).bearer().token());
    }

    @Test
    void is_not_had_without_a_credential() {
      world.credentials.remove(ADA.id());

      assertThat(fresh()).isEmpty();
      assertThat(world.google.calls().refreshes()).isZero();
    }
  }

  @Nested
  class A_refresh {
    @BeforeEach
    void the_token_has_ended() {
      leave(Duration.ZERO);
    }

    @Test
    void keeps_the_refresh_token_when_none_comes() {
      RefreshToken before = world.credential(ADA).refreshToken();
      long version = world.credential(ADA).version();

      assertThat(fresh()).isPresent();

      assertThat(world.credential(ADA).refreshToken()).isEqualTo(before);
      assertThat(world.credential(ADA).consentedAt()).isEqualTo(NOON);
      assertThat(world.credential(ADA).version()).isGreaterThan(version);
    }

    @Test
    void stores_the_refresh_token_that_comes_and_uses_it_next_time() {
      RefreshToken before = world.credential(ADA).refreshToken();
      world.google.rotateRefreshTokens(true);

      assertThat(fresh()).isPresent();
      assertThat(world.credential(ADA).refreshToken()).isNotEqualTo(before);
      leave(Duration.ZERO);
      assertThat(fresh()).contains(stored());
      assertThat(refreshes()).isEqualTo(2);
    }

    @Test
    void is_made_once_for_fifty_at_the_same_time() {
      CountDownLatch asked = new CountDownLatch(50);
      world.google.duringRefresh(() -> await(asked));

      List<Optional<AccessToken>> got =
          Crowd.each(
              50,
              () -> {
                asked.countDown();
                return fresh();
              });

      assertThat(got).hasSize(50).containsOnly(Optional.of(stored()));
      assertThat(refreshes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void that_meets_an_outage_changes_nothing(Outage outage) {
      Credential before = world.credential(ADA);
      world.google.outage(outage);

      assertThatThrownBy(AccessTokensTest.this::fresh)
          .isInstanceOfSatisfying(
              AuthorizationServerUnavailable.class,
              failure -> assertThat(failure.outage()).isEqualTo(outage));

      assertThat(world.credential(ADA)).isEqualTo(before);
      assertThat(refreshes()).isEqualTo(1);
      world.google.outage(null);
      assertThat(fresh()).contains(stored());
    }

    @Test
    void that_fails_fails_for_all_and_the_next_one_tries_anew() {
      world.google.outage(Outage.FAILED);

      List<Boolean> failed =
          Crowd.each(
              50,
              () -> {
                try {
                  return fresh().isEmpty();
                } catch (AuthorizationServerUnavailable _) {
                  return true;
                }
              });

      assertThat(failed).hasSize(50).containsOnly(true);
      world.google.outage(null);
      int before = refreshes();
      assertThat(fresh()).contains(stored());
      assertThat(refreshes()).isEqualTo(before + 1);
    }

    @Test
    void that_is_refused_to_our_client_keeps_the_credential() {
      Credential before = world.credential(ADA);
      world.google.rejectClient(true);

      assertThatThrownBy(AccessTokensTest.this::fresh).isInstanceOf(ClientRejected.class);

      assertThat(world.credential(ADA)).isEqualTo(before);
    }

    @Test
    void that_is_refused_for_good_marks_the_credential_once_and_no_call_follows() {
      Credential before = world.credential(ADA);
      world.google.endGrant(ADA.id());

      assertThat(fresh()).isEmpty();
      assertThat(fresh()).isEmpty();
      assertThat(tokens.call(ADA.id(), _ -> new Found<>("never"))).isEqualTo(new Unauthorized<>());

      assertThat(refreshes()).isEqualTo(1);
      Credential marked = world.credential(ADA);
      assertThat(marked.state())
          .isEqualTo(new GrantState.Revoked("invalid_grant", world.clock.instant()));
      assertThat(marked.refreshToken()).isEqualTo(before.refreshToken());
      assertThat(marked.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void that_could_not_be_stored_is_not_used() {
      world.google.duringRefresh(() -> world.credentials.outOfOrder(true));

      assertThatThrownBy(AccessTokensTest.this::fresh).isInstanceOf(StoreUnavailable.class);
    }
  }

  @Nested
  class A_late_answer {
    @BeforeEach
    void the_token_has_ended() {
      leave(Duration.ZERO);
    }

    /// Ada consents once more while the answer of a refresh is under way.
    private void consentMeanwhile() {
      world.google.duringRefresh(() -> {
        world.google.duringRefresh(() -> {});
        assertThat(world.complete(world.begin(PLAIN.withConsent()), ADA)).isNotNull();
      });
    }

    @Test
    void does_not_overwrite_a_newer_consent() {
      RefreshToken old = world.credential(ADA).refreshToken();
      consentMeanwhile();

      assertThat(fresh()).contains(stored());

      assertThat(world.credential(ADA).refreshToken()).isNotEqualTo(old);
      assertThat(world.credential(ADA).consentedAt()).isEqualTo(world.clock.instant());
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void of_a_dead_token_does_not_kill_a_newer_consent() {
      world.server.onRefresh(_ -> new GrantRevoked("invalid_grant"));
      consentMeanwhile();

      assertThat(fresh()).contains(stored());

      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void brings_a_removed_credential_not_back() {
      world.google.duringRefresh(() -> world.credentials.remove(ADA.id()));

      assertThat(fresh()).isEmpty();

      assertThat(world.credentials.find(ADA.id())).isEmpty();
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void brings_a_credential_not_back_that_was_marked_meanwhile() {
      world.google.duringRefresh(() -> world.markRevoked(ADA));

      assertThat(fresh()).isEmpty();

      assertThat(world.credential(ADA).state()).isInstanceOf(GrantState.Revoked.class);
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void gives_way_to_what_another_process_stored() {
      BearerToken others =
          new BearerToken(
              new AccessToken("theirs"), world.clock.instant().plus(Duration.ofHours(1)));
      world.google.duringRefresh(() -> {
        TokenGrant grant = new TokenGrant(others, null, SCOPES, null);
        assertThat(world.credentials.replace(world.credential(ADA).refreshed(grant))).isTrue();
      });

      assertThat(fresh()).contains(others.token());
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void is_given_up_when_the_credential_changes_every_time() {
      world.google.duringRefresh(
          () -> assertThat(world.credentials.replace(world.credential(ADA))).isTrue());

      assertThatThrownBy(AccessTokensTest.this::fresh).isInstanceOf(StoreUnavailable.class);
      assertThat(refreshes()).isEqualTo(3);
    }
  }

  @Nested
  class A_call {
    private final List<AccessToken> used = new ArrayList<>();

    private MailboxAnswer<String> ask(AccessToken token) {
      used.add(token);
      return world.google.bearer(token).isPresent() ? new Found<>("mail") : new Unauthorized<>();
    }

    private MailboxAnswer<String> call() {
      return tokens.call(ADA.id(), this::ask);
    }

    @Test
    void that_is_answered_is_made_once() {
      assertThat(call()).isEqualTo(new Found<>("mail"));
      assertThat(used).containsExactly(stored());
      assertThat(refreshes()).isZero();
    }

    @Test
    void that_is_answered_with_anything_but_401_is_not_repeated() {
      MailboxAnswer<String> throttled = new Throttled<>(Duration.ofSeconds(3));

      assertThat(
              tokens.call(
                  ADA.id(),
                  token -> {
                    used.add(token);
                    return throttled;
                  }))
          .isEqualTo(throttled);
      assertThat(used).hasSize(1);
      assertThat(refreshes()).isZero();
    }

    @Test
    void with_a_refused_token_is_repeated_once_with_another() {
      AccessToken refused = stored();
      world.google.refuseAccessTokens(ADA.id());

      assertThat(call()).isEqualTo(new Found<>("mail"));
      assertThat(used).containsExactly(refused, stored());
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void that_is_refused_again_means_that_the_person_has_to_authorize() {
      MailboxAnswer<String> answer =
          tokens.call(
              ADA.id(),
              token -> {
                used.add(token);
                return new Unauthorized<>();
              });

      assertThat(answer).isEqualTo(new Unauthorized<>());
      assertThat(used).hasSize(2).doesNotHaveDuplicates();
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void is_refreshed_once_even_if_google_gives_the_refused_token_again() {
      AccessToken refused = stored();
      BearerToken same = new BearerToken(refused, world.clock.instant().plus(Duration.ofHours(1)));
      world.server.onRefresh(_ -> new Refreshed(new TokenGrant(same, null, SCOPES, null)));
      world.google.refuseAccessTokens(ADA.id());

      assertThat(call()).isEqualTo(new Unauthorized<>());
      assertThat(used).containsExactly(refused, refused);
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void whose_grant_is_gone_is_not_repeated_and_marks_the_credential() {
      world.google.endGrant(ADA.id());

      assertThat(call()).isEqualTo(new Unauthorized<>());
      assertThat(used).hasSize(1);
      assertThat(refreshes()).isEqualTo(1);
      assertThat(world.credential(ADA).state()).isInstanceOf(GrantState.Revoked.class);
      assertThat(call()).isEqualTo(new Unauthorized<>());
      assertThat(used).hasSize(1);
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void takes_the_token_that_somebody_else_stored_meanwhile() {
      AccessToken refused = stored();

      MailboxAnswer<String> answer =
          tokens.call(
              ADA.id(),
              token -> {
                if (used.isEmpty()) {
                  world.google.refuseAccessTokens(ADA.id());
                  assertThat(world.complete(world.begin(PLAIN), ADA)).isNotNull();
                }
                return ask(token);
              });

      assertThat(answer).isEqualTo(new Found<>("mail"));
      assertThat(used).containsExactly(refused, stored());
      assertThat(refreshes()).isZero();
    }

    @Test
    void during_an_outage_of_the_refresh_fails_and_changes_nothing() {
      Credential before = world.credential(ADA);
      world.google.refuseAccessTokens(ADA.id());
      world.google.outage(Outage.TOO_SLOW);

      assertThatThrownBy(this::call).isInstanceOf(AuthorizationServerUnavailable.class);
      assertThat(world.credential(ADA)).isEqualTo(before);
    }

    @Test
    void of_fifty_with_the_same_refused_token_leads_to_one_refresh() {
      AccessToken refused = stored();
      CountDownLatch allRefused = new CountDownLatch(50);
      world.google.refuseAccessTokens(ADA.id());

      List<MailboxAnswer<String>> answers =
          Crowd.each(
              50,
              () ->
                  tokens.call(
                      ADA.id(),
                      token -> {
                        if (token.equals(refused)) {
                          allRefused.countDown();
                          await(allRefused);
                          return new Unauthorized<>();
                        }
                        return new Found<>(token.equals(stored()) ? "mail" : "another token");
                      }));

      assertThat(answers).hasSize(50).containsOnly(new Found<>("mail"));
      assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void that_joins_a_flight_which_brings_the_refused_token_flies_again() {
      leave(Duration.ZERO);
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      AccessTokens slow =
          new AccessTokens(
              new Lingering(world.credentials, written, goOn),
              world.server,
              world.clock,
              new Random(3));
      Thread earlier = Thread.ofPlatform().start(() -> slow.fresh(ADA.id()));
      await(written);
      AccessToken refused = stored();
      releaseOnceWaiting(Thread.currentThread(), goOn);

      MailboxAnswer<AccessToken> answer =
          slow.call(
              ADA.id(), token -> token.equals(refused) ? new Unauthorized<>() : new Found<>(token));

      assertThat(answer).isEqualTo(new Found<>(stored()));
      assertThat(stored()).isNotEqualTo(refused);
      assertThat(refreshes()).isEqualTo(2);
      assertThat(earlier).satisfies(thread -> thread.join());
    }
  }

  private static void releaseOnceWaiting(Thread caller, CountDownLatch latch) {
    Thread.ofPlatform()
        .start(() -> {
          while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          latch.countDown();
        });
  }

  /// Answers late that something was replaced.
  private record Lingering(CredentialStore store, CountDownLatch written, CountDownLatch goOn)
      implements CredentialStore {
    @Override
    public Optional<Credential> find(AccountId account) {
      return store.find(account);
    }

    @Override
    public Optional<Credential> save(Consent consent) {
      return store.save(consent);
    }

    @Override
    public boolean replace(Credential changed) {
      boolean replaced = store.replace(changed);
      written.countDown();
      await(goOn);
      return replaced;
    }

    @Override
    public void remove(AccountId account) {
      store.remove(account);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void outcomes_of_a_refresh_print_no_token() {
    RefreshOutcome outcome = world.google.refresh(world.credential(ADA));

    assertThat(outcome.toString()).contains("Refreshed").doesNotContain("access-");
  }
}
