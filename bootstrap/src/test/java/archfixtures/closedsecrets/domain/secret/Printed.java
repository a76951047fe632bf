package archfixtures.closedsecrets.domain.secret;

/// A record prints its component and has a serial form in the making.
record Printed(String text) {
  String reveal() {
    return text;
  }
}
