package archfixtures.closedsecrets.domain.secret;

/// Lives among the secrets, and its name for revealing is another.
class Sly {
  String tell() {
    return "";
  }
}
