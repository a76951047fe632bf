package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A person who goes through a mailbox faster than Google lets anybody read it.
@Timeout(60)
class PacedPagesIT {
  private static final int UNITS_A_MINUTE = 6_000;

  @TempDir private Path data;
  private World world;

  @BeforeEach
  void start() {
    world = new World(data);
    world.google().fill(World.ADA, new MailSource.Sample(450));
    world.google().quota().units(UNITS_A_MINUTE);
    world.beginSignedIn();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  // R37
  @Test
  void pages_take_the_time_that_the_minute_has_and_google_never_has_to_refuse() {
    Set<String> seen = new HashSet<>();
    int waits = 0;
    for (String cursor = "&"; !cursor.isEmpty(); ) {
      Answer page = world.api(World.API + "?" + cursor);
      for (; page.retryAfter() > 0; waits++) {
        world.later(Duration.ofSeconds(page.retryAfter()));
        page = world.api(World.API + "?" + cursor);
      }
      JsonObject json = JsonParser.parseString(page.response().body()).getAsJsonObject();
      for (JsonElement message : json.getAsJsonArray("messages")) {
        assertThat(message.getAsJsonObject().has("loading")).isFalse();
        seen.add(message.getAsJsonObject().get("id").getAsString());
      }
      assertThat(world.google().quota().spentInLastMinute(World.ADA))
          .isLessThanOrEqualTo(UNITS_A_MINUTE);
      cursor = json.get("nextCursor").isJsonNull() ? "" : "cursor=" + page.text("nextCursor");
    }

    assertThat(seen).hasSizeGreaterThan(400);
    assertThat(waits).isBetween(1, 4);
    assertThat(world.google().count(Endpoint.MESSAGES_GET)).isLessThanOrEqualTo(seen.size() + 50);
    assertThat(world.google().quota().refusals(World.ADA)).isZero();
    assertThat(world.google().gmail().mostCallsAtOnce(World.ADA)).isLessThanOrEqualTo(50);
  }
}
