package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.LabelControl;
import hexmail.emulator.mail.LabelSettings;
import hexmail.emulator.mail.LabelSettings.Colors;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Labels as a person arranged them at Gmail.
class StrictLabelsIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
  }

  @Test
  void labels_look_as_in_the_web_interface_of_gmail() {
    LabelControl labels = hexmail.google().labels();
    Colors colors = new Colors("#ffffff", "#8e63ce");
    labels.set(TestHexmail.ADA, "Looms", new LabelSettings(LabelSettings.SHOW, colors));
    labels.create(TestHexmail.ADA, "Looms/Cards");
    labels.set(TestHexmail.ADA, "Looms/Old", new LabelSettings(LabelSettings.HIDE, null));
    labels.set(TestHexmail.ADA, "Quiet", new LabelSettings(LabelSettings.SHOW_IF_UNREAD, null));
    labels.set(TestHexmail.ADA, "Letters", new LabelSettings(LabelSettings.SHOW_IF_UNREAD, null));
    labels.set(TestHexmail.ADA, "TRASH", new LabelSettings(LabelSettings.HIDE, null));
    Colors none = new Colors("#ffffff", "expression(1)");
    labels.set(TestHexmail.ADA, "Odd", new LabelSettings(LabelSettings.SHOW, none));
    hexmail
        .google()
        .deliver(
            TestHexmail.ADA,
            "Subject: x\r\n\r\nx",
            hexmail.clock().instant(),
            List.of("Letters", "UNREAD"));

    String api = hexmail.api("/api/v1/accounts/0/labels").response().body();
    Document page = hexmail.open(TestHexmail.MAIL).has(200).document();

    assertThat(page.select(".sidebar > .places bdi").eachText())
        .contains("Looms", "Looms/Cards", "Letters", "Odd")
        .doesNotContain("Looms/Old", "Quiet");
    assertThat(page.select(".sidebar details bdi").eachText())
        .contains("Bin", "Looms/Old", "Quiet")
        .doesNotContain("Looms", "Letters");
    assertThat(page.select(".sidebar a:has(bdi:matchesOwn(^Looms$)) use").attr("fill"))
        .isEqualTo("#8e63ce");
    assertThat(page.select(".sidebar a:has(bdi:matchesOwn(^Odd$)) use").hasAttr("fill")).isFalse();
    assertThat(api)
        .contains("\"color\":{\"text\":\"#ffffff\",\"background\":\"#8e63ce\"}")
        .contains("\"visibility\":\"shownIfUnread\",\"unread\":true")
        .doesNotContain("expression");
  }
}
