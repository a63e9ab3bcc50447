package eu.passerelle.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Who logs in again is asked for it, although the identity provider may still hold an older login. */
record LoginQuestions(OAuth2AuthorizationRequestResolver usual) implements OAuth2AuthorizationRequestResolver {
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return again(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return again(request, usual.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest again(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest question) {
        return question == null || request.getParameter("again") == null
                ? question
                : OAuth2AuthorizationRequest.from(question)
                        .additionalParameters(parameters -> parameters.put("prompt", "login"))
                        .build();
    }
}
