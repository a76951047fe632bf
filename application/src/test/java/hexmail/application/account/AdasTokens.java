package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// The access tokens of Ada, whose account is connected, and calls with them. A token is valid for
/// an hour.
final class AdasTokens {
  final World world = new World();
  final AccessTokens tokens = tokens(new Random(3));

  /// The tokens of the calls so far, in order.
  final List<AccessToken> used = new ArrayList<>();

  AdasTokens() {
    assertThat(world.signIn(ADA)).isNotNull();
  }

  AccessTokens tokens(RandomGenerator random) {
    return new AccessTokens(world.stores, world.server, world.clock, random);
  }

  Optional<AccessToken> fresh() {
    return fresh(tokens);
  }

  static Optional<AccessToken> fresh(AccessTokens tokens) {
    return tokens.fresh(ADA.id()).map(credential -> credential.bearer().token());
  }

  AccessToken stored() {
    return world.credential(ADA).bearer().token();
  }

  /// Ada's account as it is stored now.
  ConnectedAccount connected() {
    return world.connected(ADA);
  }

  int refreshes() {
    return world.google.calls().refreshes();
  }

  /// Makes an interactive call, which Google answers while the token is valid.
  MailboxAnswer<String> call() {
    return call(connected());
  }

  MailboxAnswer<String> call(ConnectedAccount account) {
    return tokens.call(account, Urgency.INTERACTIVE, this::ask);
  }

  MailboxAnswer<String> ask(MailboxAccess access) {
    used.add(access.token());
    return world.google.tokenOwner(access.token()).isPresent()
        ? new Found<>("mail")
        : new Unauthorized<>();
  }

  /// Makes a call that Google refuses, whatever the token.
  MailboxAnswer<String> refusedCall(Urgency urgency) {
    return tokens.call(connected(), urgency, this::refuse);
  }

  MailboxAnswer<String> refuse(MailboxAccess access) {
    used.add(access.token());
    return new Unauthorized<>();
  }

  /// Advances the clock until the current token is valid for `left`.
  void leave(Duration left) {
    world.clock.advance(Duration.ofHours(1).minus(left));
  }
}
