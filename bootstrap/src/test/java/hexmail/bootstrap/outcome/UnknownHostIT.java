package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see when the name of a host leads nowhere.
class UnknownHostIT {
  /// No label of a name is that long, so no name server is asked.
  private static final String NOWHERE = "https://" + "x".repeat(64) + ".invalid/";

  private static final Within AT_ONCE = new Within(Duration.ofSeconds(3));
  private static final String UNREACHABLE = "Google cannot be reached";

  @TempDir private Path data;

  // R02
  @Test
  void a_sign_in_fails_at_once() {
    try (World world = world("HEXMAIL_USERINFO_URI")) {
      Page page = AT_ONCE.get(world::signIn);

      assertThat(page.has(503).heading()).isEqualTo(UNREACHABLE);
      assertThat(page.document().select("main .actions .button").eachText().getFirst())
          .isEqualTo("Try again");
      assertThat(world.state()).isEqualTo("none");
      assertThat(world.api("/api/v1/accounts").told()).isEqualTo("401 unauthenticated");
    }
  }

  // R02
  @Test
  void mail_cannot_be_had_and_nobody_is_signed_out() {
    try (World world = world("HEXMAIL_GMAIL_ROOT_URL")) {
      assertThat(AT_ONCE.get(world::signIn).has(503).heading()).isEqualTo(UNREACHABLE);
      assertThat(AT_ONCE.get(() -> world.api(World.API)).told())
          .isEqualTo("503 google-unreachable");
      assertThat(world.open("/accounts").has(200).body()).contains(World.ADA, "Connected");
      assertThat(world.api("/api/v1/accounts").told()).isEqualTo("200");
    }
  }

  private World world(String key) {
    return new World(data, Plan.USUAL.with(Map.of(key, NOWHERE)));
  }
}
