package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final String HEADER = "Accept-Language";

  @ParameterizedTest
  @CsvSource({
    "en-GB,en,ltr,Sign in with Google",
    "tr-TR,tr,ltr,Google ile oturum aç",
    "de,de,ltr,Über Google anmelden",
    "ar-EG,ar,rtl,تسجيل الدخول باستخدام Google",
    "fr,en,ltr,Sign in with Google"
  })
  void a_page_speaks_the_language_of_the_browser(
      String accepted, String language, String direction, String button) {
    try (Front front = Front.start()) {
      HttpResponse<String> page = front.browser().get("/", HEADER, accepted);

      assertThat(page.body())
          .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\" ", button);
      assertThat(page.headers().allValues("Content-Language")).containsExactly(language);
      assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void a_problem_speaks_the_language_of_a_person_and_english_to_a_program() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      assertThat(ada.get("/u/0/mail?label=none", HEADER, "tr").body())
          .contains("Böyle bir etiket yok");
      assertThat(ada.get("/api/v1/accounts/0/messages?label=none", HEADER, "tr").body())
          .contains("There is no such label");
      assertThat(front.browser().get("/nothing", HEADER, "de").body()).contains("Hier ist nichts");
    }
  }
}
