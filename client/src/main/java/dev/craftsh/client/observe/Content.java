package dev.craftsh.client.observe;

import java.util.Map;

/**
 * What a request and its answer held, without secrets: headers that carry one show {@code ***}, and
 * so do the values of such keys in bodies; of bodies that are secret as a whole only the keys are
 * left. A file or anything else that is no text is told by its size.
 *
 * @param requestHeaders as they were sent
 * @param requestBody empty where there was none
 * @param answerHeaders empty where no answer came
 * @param answerBody empty where there was none; cut where it is long
 */
public record Content(
    Map<String, String> requestHeaders,
    String requestBody,
    Map<String, String> answerHeaders,
    String answerBody) {}
