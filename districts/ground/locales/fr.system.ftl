
## Feeds page

feeds-everything = Tous les articles

## Avis à l’exploitant

notice-excess-subject = { $site } : un compte ouvre plus d’articles qu’une personne n’en lit
notice-excess-text =
    Un compte a ouvert aujourd’hui { $count } articles différents sur { $site }, le maximum pour une personne.
    Jusqu’à demain, il ne reçoit que le début des suivants. Le compte : { $account }

    Il peut s’agir d’un programme qui copie des articles, ou d’une session utilisée par quelqu’un d’autre. Cette page
    permet de fermer ses sessions. La limite est paywall.subscriber_ceiling dans la configuration.
notice-call-subject = { $site } : le service de paiement refuse, commande { $order }
notice-call-text =
    Le service de paiement de { $site } n’a pas fait ce qui lui était demandé pour la commande { $order }. Il répond :

    { $reason }

    La demande reste ouverte jusqu’à ce qu’elle soit réglée. Ce qui peut être réessayé l’est automatiquement ; le reste attend quelqu’un : { $list }
notice-order-subject = { $site } : le service de paiement n’accepte pas une commande
notice-order-text =
    Le service de paiement de { $site } a refusé la commande { $order }, l’achat n’a pas eu lieu. Il répond :

    { $reason }

    Rien n’a été débité. Si cela concerne toutes les commandes de cette offre, retirez-la de la vente et corrigez son prix ou sa devise.
notice-times = Nombre depuis le dernier e-mail de ce type : { $times }. Le dernier cas est affiché.
notice-job-subject = { $site } : une tâche de fond a été abandonnée
notice-job-text =
    Une tâche de fond a été abandonnée sur { $site } ({ $url }).

    Ce qui devait être fait : { $kind } (tâche { $job })
    Tentatives : { $attempts }
    Réponse de la dernière tentative : { $reason }

    La tâche est conservée. La commande « masthead doctor » indique ce qui a été abandonné et comment y remédier.
