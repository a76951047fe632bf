package hexmail.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MailboxAnswerTest {
  private static final List<MailboxAnswer<String>> REFUSALS =
      List.of(
          new Unauthorized<>(),
          new RightsMissing<>(),
          new NoMailbox<>(),
          new BlockedByAdministrator<>(),
          new Throttled<>(Duration.ofSeconds(17)),
          new NotFound<>(),
          new Invalid<>());

  @Test
  void a_found_value_is_passed_to_the_next_step() {
    assertThat(new Found<>("abc").then(text -> new Found<>(text.length())))
        .isEqualTo(new Found<>(3));
  }

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void what_was_found_may_end_in_a_refusal(MailboxAnswer<String> refusal) {
    assertThat(new Found<>("abc").then(_ -> refusal)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void a_refusal_stays_what_it_is_and_nothing_follows(MailboxAnswer<String> refusal) {
    List<String> seen = new ArrayList<>();

    MailboxAnswer<Boolean> answer = refusal.then(text -> new Found<>(seen.add(text)));

    assertThat((Object) answer).isEqualTo(refusal);
    assertThat(seen).isEmpty();
  }

  @Test
  void every_refusal_is_among_these() {
    assertThat(MailboxAnswer.class.getPermittedSubclasses()).hasSize(REFUSALS.size() + 1);
  }
}
