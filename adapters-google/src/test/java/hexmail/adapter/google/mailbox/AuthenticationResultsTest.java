package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import hexmail.domain.message.Authentication;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {
  @Test
  void what_gmail_states_is_read() {
    assertThat(
            read(
                """
                mx.google.com;
                       dkim=pass header.i=@example.com header.s=s1 header.b="AbC;dmarc=fail";
                       spf=softfail (google.com: domain of transitioning a@example.com
                       does not designate 192.0.2.1 (dkim=fail) as permitted sender) smtp.mailfrom=a@example.com;
                       DMARC=Pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com\
                """))
        .isEqualTo(new Authentication("softfail", "pass", "pass"));
  }

  @Test
  void one_valid_signature_is_enough() {
    assertThat(read("mx.google.com; dkim=fail header.i=@a.example; dkim=pass header.i=@b.example"))
        .isEqualTo(new Authentication("", "pass", ""));
    assertThat(read("mx.google.com; dkim=pass header.i=@a.example; dkim=fail header.i=@b.example"))
        .isEqualTo(new Authentication("", "pass", ""));
  }

  @Test
  void only_the_first_field_is_from_gmail() {
    assertThat(
            read(
                "mx.google.com; dmarc=fail header.from=bank.example",
                "mx.google.com; dmarc=pass header.from=bank.example"))
        .isEqualTo(new Authentication("", "", "fail"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mx.google.com",
        "mx.google.com.evil.example; dmarc=pass",
        "evil.example; dmarc=pass",
        "(mx.google.com;) evil.example; dmarc=pass",
        "\"mx.google.com\"; dmarc=pass",
        "mx.google.com; none",
        "mx.google.com; x-dmarc=pass",
        "mx.google.com; (dmarc=pass)"
      })
  void nothing_else_proves_anything(String field) {
    assertThat(read(field)).isEqualTo(Authentication.UNSTATED);
  }

  @Test
  void a_message_without_the_field_states_nothing() {
    assertThat(AuthenticationResults.of(null)).isEqualTo(Authentication.UNSTATED);
    assertThat(read()).isEqualTo(Authentication.UNSTATED);
  }

  private static Authentication read(String... fields) {
    return AuthenticationResults.of(
        new MessagePart()
            .setHeaders(
                Arrays.stream(fields)
                    .map(value ->
                        new MessagePartHeader().setName("authentication-results").setValue(value))
                    .toList()));
  }
}
