package dev.craftsh.sandbox.route;

/** The page of the identity service: plain HTML, no scripts, nothing from elsewhere. */
final class LoginPage {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>%s</title></head>
      <body>
      <h1>%s</h1>
      %s
      </body>
      </html>
      """;

  private static final String FORM =
      """
      %s<form method="post" action="/identity/login">
      <input type="hidden" name="did" value="%s">
      <p><label>E-mail <input name="username" autocomplete="username" autofocus></label></p>
      <p><label>Password <input name="password" type="password"></label></p>
      <p><label>One-time password, if the account has one <input name="otp"></label></p>
      <p><button type="submit">Log in</button></p>
      </form>""";

  private LoginPage() {}

  /** The form, with what went wrong the last time. */
  static Answer form(int status, String interaction, String problem) {
    String alert =
        problem.isEmpty()
            ? ""
            : "<p role=\"alert\"><strong>" + escaped(problem) + "</strong></p>\n";
    return page(status, "Log in to the sandbox", FORM.formatted(alert, escaped(interaction)));
  }

  static Answer done(String username) {
    String text = "<p>You are logged in as " + escaped(username) + ". You can close this page.</p>";
    return page(200, "Login successful", text);
  }

  static Answer problem(int status, String problem) {
    return page(status, "Login failed", "<p role=\"alert\">" + escaped(problem) + "</p>");
  }

  private static Answer page(int status, String title, String body) {
    return Answer.html(status, FRAME.formatted(title, title, body));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
