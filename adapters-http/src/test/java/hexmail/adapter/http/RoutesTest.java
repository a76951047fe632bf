package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost\r\nX-Forwarded-Host: evil.example",
        "Host: localhost\r\nForwarded: host=evil.example;proto=https"
      })
  void takes_no_name_from_the_request(String host) throws IOException {
    try (Front front = Front.start()) {
      for (String start :
          List.of(
              "GET /login",
              "GET /u/0/mail",
              "GET /nothing",
              "GET /api/v1/accounts",
              "POST /login",
              "POST /logout")) {
        try (RawConnection connection = new RawConnection(front.port())) {
          String answer =
              connection
                  .write(
                      start
                          + " HTTP/1.1\r\n"
                          + host
                          + "\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\r\n")
                  .readAll();

          assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil");
        }
      }
    }
  }

  @Test
  void names_the_methods_that_an_address_has() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
        assertThat(allow(browser.send(method, "/login"))).containsExactly("GET, POST, HEAD");
        assertThat(allow(browser.send(method, "/api/v1/accounts"))).containsExactly("GET, HEAD");
      }
      assertThat(allow(browser.get("/logout"))).containsExactly("POST");
      var api = browser.send("DELETE", "/api/v1/accounts/0/messages/m1");
      assertThat(api.headers().allValues("Content-Type"))
          .containsExactly("application/problem+json; charset=utf-8");
    }
  }

  @Test
  void echoes_nothing_for_a_trace() throws IOException {
    try (Front front = Front.start();
        RawConnection connection = new RawConnection(front.port())) {
      String answer =
          connection
              .write(
                  "TRACE /login HTTP/1.1\r\nHost: a\r\nX-Echo: echo\r\nConnection: close\r\n\r\n")
              .readAll();

      assertThat(answer).startsWith("HTTP/1.1 405 ").doesNotContain("echo");
    }
  }

  @Test
  void has_the_same_head_when_only_the_head_is_asked_for() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      for (String path : List.of("/login", "/api/v1/accounts", "/api/v1/accounts/9/labels")) {
        var whole = ada.get(path);
        var head = ada.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
            .isEqualTo(whole.headers().firstValue("Content-Type"));
      }
      assertThat(front.browser().send("HEAD", "/api/v1/accounts").statusCode()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login/",
        "//login",
        "/LOGIN",
        "/login;a=b",
        "/api/v1/accounts/",
        "/api/v1//accounts"
      })
  void knows_an_address_in_one_form_only(String path) throws IOException {
    try (Front front = Front.start();
        RawConnection connection = new RawConnection(front.port())) {
      String answer =
          connection
              .write("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
              .readAll();

      assertThat(answer).containsPattern("^HTTP/1.1 (404|400) ");
    }
  }

  @Test
  void does_not_repeat_an_unknown_address() {
    try (Front front = Front.start()) {
      var page = front.browser().get("/peculiar-address?peculiar-query");
      var api = front.browser().get("/api/peculiar-address");

      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("There is nothing here").doesNotContain("peculiar");
      assertThat(api.statusCode()).isEqualTo(404);
      assertThat(api.body())
          .isEqualTo(
              "{\"type\":\"/problems/not-found\",\"title\":\"There is nothing"
                  + " here\",\"status\":404,\"detail\":\"No page of this site has this"
                  + " address.\"}");
    }
  }

  private static List<String> allow(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(405);
    return answer.headers().allValues("Allow");
  }
}
