package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A person who goes through a mailbox faster than Google lets anybody read it.
@Timeout(60)
class PacedPagesIT {
  private static final int UNITS_A_MINUTE = 6_000;

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void start() {
    hexmail.google().fill(TestHexmail.ADA, new MailSource.Sample(450));
    hexmail.google().quota().units(UNITS_A_MINUTE);
    hexmail.resetSignedIn();
  }

  // R37
  @Test
  void paging_stays_within_the_quota_of_every_minute() {
    Set<String> seen = new HashSet<>();
    int waits = 0;
    for (String cursor = "&"; !cursor.isEmpty(); ) {
      ApiAnswer page = hexmail.api(TestHexmail.MESSAGES_API + "?" + cursor);
      for (; page.retryAfter() > 0; waits++) {
        hexmail.clock().advance(Duration.ofSeconds(page.retryAfter()));
        page = hexmail.api(TestHexmail.MESSAGES_API + "?" + cursor);
      }
      JsonObject json = JsonParser.parseString(page.response().body()).getAsJsonObject();
      for (JsonElement message : json.getAsJsonArray("messages")) {
        assertThat(message.getAsJsonObject().has("loading")).isFalse();
        seen.add(message.getAsJsonObject().get("id").getAsString());
      }
      assertThat(hexmail.google().quota().spentInLastMinute(TestHexmail.ADA))
          .isLessThanOrEqualTo(UNITS_A_MINUTE);
      cursor = json.get("nextCursor").isJsonNull() ? "" : "cursor=" + page.text("nextCursor");
    }

    assertThat(seen).hasSizeGreaterThan(400);
    assertThat(waits).isBetween(1, 4);
    assertThat(hexmail.google().count(Endpoint.MESSAGES_GET)).isLessThanOrEqualTo(seen.size() + 50);
    assertThat(hexmail.google().quota().refusals(TestHexmail.ADA)).isZero();
    assertThat(hexmail.google().gmail().mostCallsAtOnce(TestHexmail.ADA)).isLessThanOrEqualTo(50);
  }
}
