package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.adapter.http.front.Front;
import hexmail.application.account.ConnectedAccount;
import hexmail.testkit.log.LogRecorder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LabelLoaderTest {
  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");
  @AutoClose private final Front front = Front.start();
  private final LabelLoader labels = new LabelLoader(front.useCases.listLabels());
  private ConnectedAccount ada;

  @BeforeEach
  void ada_is_signed_in_with_a_token_that_google_refuses() {
    assertThat(front.signedIn(ADA)).isNotNull();
    ada = front.connected(ADA);
    front.google.refuseAccessTokens(ADA.id());
  }

  @Test
  void labels_that_are_refused_take_nothing_else_away() {
    front.google.endGrant(ADA.id());

    assertThat(labels.loadWith(ada, () -> "the list", _ -> Set.of()))
        .isEqualTo(new LabelLoader.WithLabels<>("the list", List.of()));
  }

  @Test
  void labels_that_cannot_be_reached_take_nothing_else_away() {
    front.credentialOutage.start();

    assertThat(labels.loadWith(ada, () -> "the list", _ -> Set.of()))
        .isEqualTo(new LabelLoader.WithLabels<>("the list", List.of()));
    assertThat(log.lines())
        .filteredOn(line -> line.contains("labels"))
        .singleElement()
        .asString()
        .startsWith("WARN labels not loaded: ");
  }

  @Test
  void a_list_that_fails_fails() {
    IllegalStateException failure = new IllegalStateException();

    assertThatThrownBy(() ->
            labels.loadWith(
                ada,
                () -> {
                  throw failure;
                },
                _ -> Set.of()))
        .isSameAs(failure);
  }
}
