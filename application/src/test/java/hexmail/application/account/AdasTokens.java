package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// The access tokens of Ada, whose account is connected. A token is valid for an hour.
final class AdasTokens {
  final World world = new World();
  final AccessTokens tokens = tokens(new Random(3));

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

  /// Advances the clock until the current token is valid for `left`.
  void leave(Duration left) {
    world.clock.advance(Duration.ofHours(1).minus(left));
  }
}
